"""What belongs to one kind of thing people write about."""

from dataclasses import dataclass
from enum import StrEnum

from bluelamp.contacts.rules import CloseReason

Texts = tuple[str, ...]
Talk = tuple[tuple[str, str], ...]  # what the person adds, and what is said to that


class Hours(StrEnum):
    """At what time of day it is written about."""

    DAY = "day"
    EVENING = "evening"
    NIGHT = "night"


@dataclass(frozen=True, kw_only=True)
class Subject:
    """One kind of thing people write about, with the parts of what is said by them and to them.

    `form` is the answer they choose in the form. What they tell is one of each of `told`, `details` and `ends`.
    `weight` says how often it comes, and `local` whether a neighbourhood team deals with it. The chances, from 0 to 1,
    are those of someone seen, of it having happened before, and of someone hurt.
    """

    code: str
    form: str
    weight: int
    hours: Hours
    told: Texts
    details: Texts = ("",)
    ends: Texts = ("",)
    where: Texts = ("{number} {street}", "{street}, near {landmark}", "{street}, {area}")
    stolen: Texts = ("",)
    suspect: Texts = ("I did not see a face.",)
    when: Texts = ("", "[after dark|late evening]", "[between|some time between] {hour} and {later}")
    evidence: Texts = ()
    seen: float = 0.2
    before: float = 0.2
    hurt: float = 0.0
    local: bool = False
    quiet: bool = False  # someone who may be watched: no e-mail, no phone that is safe
    answers: Texts
    talk: Talk
    notes: Texts
    promises: Texts = ()
    reasons: tuple[CloseReason, ...] = (CloseReason.ANSWERED,)
