"""What belongs to one kind of thing people write about."""

from collections.abc import Mapping
from dataclasses import dataclass, field
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

    They fill in the form of a `service`, where `chosen` has what they may answer to some of its questions; of the crime
    report, `form` is the kind. What they tell is one of each of `told`, `details` and `ends`.
    `weight` says how often it comes, and `local` whether a neighbourhood team deals with it. The chances, from 0 to 1,
    are those of someone seen, of it having happened before, and of someone hurt.
    """

    code: str
    service: str = "crime"
    form: str = ""
    chosen: Mapping[str, Texts] = field(default_factory=dict)
    weight: int
    hours: Hours
    told: Texts
    details: Texts = ("",)
    ends: Texts = ("",)
    where: Texts = ("{number} {street}", "{street}, near {landmark}", "{street}, {area}")
    stolen: Texts = ("",)
    looks: Texts = ("",)  # of a vehicle
    suspect: Texts = ("I did not see a face.",)
    when: Texts = ("", "[after dark|late evening]", "[between|some time between] {hour} and {later}")
    evidence: Texts = ()
    seen: float = 0.2
    before: float = 0.2
    hurt: float = 0.0
    local: bool = False
    nameless: bool = False  # whoever writes about this says who they are to nobody
    quiet: bool = False  # someone who may be watched: no e-mail, no phone that is safe
    answers: Texts
    talk: Talk
    notes: Texts
    promises: Texts = ()
    reasons: tuple[CloseReason, ...] = (CloseReason.ANSWERED,)
