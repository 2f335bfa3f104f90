"""Reading the weights by which people are found alike: which are in use, which were learnt, and what to learn from."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bluelamp.foundation.remembering import remembered_for
from bluelamp.people.matching.fields import EMAIL, GIVEN, PHONE, SURNAME, Person, parted
from bluelamp.people.matching.first import first_weights
from bluelamp.people.matching.levels import NEAR, OTHER, SAME, SHORT, SWAPPED
from bluelamp.people.matching.reasons import CALLED, SAYS
from bluelamp.people.matching.records import known_of
from bluelamp.people.matching.weights import Weights
from bluelamp.people.models import Handle, LearntWeights
from bluelamp.people.models import Person as PersonRow
from bluelamp.people.rules import HandleKind
from bluelamp.staff.queries import sealed_ids

TAKES_EFFECT: Final = 60.0  # seconds after which every process goes by what was chosen
FIELDS: Final = (GIVEN, SURNAME, PHONE, EMAIL)
LEVELS: Final = (SAME, SHORT, SWAPPED, NEAR, OTHER)
FIELD_OF: Final = {HandleKind.PHONE: PHONE, HandleKind.EMAIL: EMAIL}
ERASED: Final = b""


@dataclass(frozen=True)
class Says:
    """How much one level of a field says for (above 0) or against two records being of one person, in bits."""

    field: str
    level: str
    bits: float
    first: float


@remembered_for(TAKES_EFFECT)
def weights_in_use() -> Weights:
    """Return the weights by which people are found alike now: those in use, else those that come with the program."""
    return learnt_weights() or first_weights()


def learnt_weights() -> Weights | None:
    """Return the version that is in use, None where people are found alike by the weights of the program."""
    kept = LearntWeights.objects.filter(in_use=True).values_list("weights", flat=True).first()
    return Weights.from_json(kept) if kept else None


def versions() -> list[LearntWeights]:
    """Return every version that was asked for, the newest first."""
    return list(LearntWeights.objects.select_related("asked_by").order_by("-number"))


def version(number: int) -> LearntWeights | None:
    """Return a version by its number, None where there is none."""
    return LearntWeights.objects.filter(number=number).first()


def what_it_says(learnt: LearntWeights) -> list[Says]:
    """Return what a version says of each field that our people have, beside what the first weights say."""
    if learnt.weights is None:
        return []
    weights, first = Weights.from_json(learnt.weights), first_weights()
    return [
        Says(str(CALLED[field]), str(SAYS[level]), weights.odds[field][level].bits, first.odds[field][level].bits)
        for field in FIELDS
        for level in LEVELS
        if level in weights.odds[field] and level in first.odds[field]
    ]


def people_to_learn_from() -> Iterator[tuple[str, Person]]:
    """Yield what is known of each person by name and handles; of sealed and erased people nothing is learnt."""
    handles: dict[str, dict[str, str]] = {}
    rows = Handle.objects.filter(kind__in=FIELD_OF).exclude(person__in=sealed_ids()).exclude(digest_key=ERASED)
    rows = rows.order_by("given_at", "pk")
    for person, kind, value in rows.values_list("person_id", "kind", "value").iterator():
        handles.setdefault(str(person), {}).setdefault(FIELD_OF[HandleKind(kind)], value)
    people = PersonRow.objects.exclude(pk__in=sealed_ids()).exclude(digest_key=ERASED).order_by("pk")
    for pk, name in people.values_list("pk", "name").iterator():
        known = known_of(parted(name) | handles.get(str(pk), {}))
        if known:
            yield str(pk), known
