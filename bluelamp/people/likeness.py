"""Finding who is like someone: by the numbers of what both have, then weighed as whole registers are."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from bluelamp.foundation.keys.secrets import keyed_digest, keyed_digests
from bluelamp.people.matching.fields import EMAIL, GIVEN, PHONE, SURNAME, parted, tidy
from bluelamp.people.matching.first import first_weights
from bluelamp.people.matching.levels import ROOT, are_of_one_household, compare
from bluelamp.people.matching.reasons import reasons_for
from bluelamp.people.matching.records import known_of
from bluelamp.people.matching.weights import probability
from bluelamp.people.models import Handle, Likeness, Person
from bluelamp.people.rules import HandleKind

PROPOSED: Final = 0.9
MOST_ALIKE: Final = 50  # what more people have than this tells nobody from anybody: a company's number
PURPOSE, WHAT = "fields", b"likeness"
FIELD_OF: Final = {HandleKind.PHONE: PHONE, HandleKind.EMAIL: EMAIL}


@dataclass(frozen=True)
class Like:
    """Someone who may be the same person: how sure that is, from 0 to 1, and what speaks for and against it."""

    person_id: UUID
    probability: float
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class _Known:
    """What is known of a person that can be compared: the parts of the name, and every phone and e-mail address."""

    name: dict[str, str]
    handles: dict[str, set[str]]

    def beside(self, other: "_Known") -> dict[str, str]:
        """Return what is compared with another: a handle that both have, where there is one."""
        values = dict(self.name)
        for field, own in self.handles.items():
            values[field] = min(own & other.handles.get(field, set()) or own)
        return values


def keep_likeness(people: Collection[UUID]) -> None:
    """Let people be found by what is known of them now, and by nothing else."""
    known = _known_of(people)
    Likeness.objects.filter(person__in=people).delete()
    Likeness.objects.bulk_create(
        [
            Likeness(key=_number(digest), person_id=person)
            for person, each in known.items()
            for digest in _digests(each)
        ],
        ignore_conflicts=True,
    )


def who_may_be(person_id: UUID, *, but: Collection[UUID] = ()) -> list[Like]:
    """Return who may be the same person as this one, the surest first, but for those of whom somebody decided."""
    mine = _known_of([person_id]).get(person_id)
    if mine is None:
        return []
    others = _known_of(_beside(mine) - {person_id, *but})
    found = [like for other, known in others.items() if (like := _weighed(other, mine, known))]
    return sorted(found, key=lambda like: (-like.probability, like.person_id))


def _weighed(person_id: UUID, mine: _Known, other: _Known) -> Like | None:
    compared = compare(mine.beside(other), other.beside(mine))
    sure = probability(first_weights().weight(compared))
    if sure < PROPOSED or are_of_one_household(compared):
        return None
    return Like(person_id, sure, reasons_for(compared))


def _beside(known: _Known) -> set[UUID]:
    """Return who has something of the same; what too many have is passed over."""
    found: set[UUID] = set()
    for told in _told_of(known):
        keys = [_number(digest) for digest in keyed_digests(PURPOSE, WHAT, told)]
        alike = Likeness.objects.filter(key__in=keys).values_list("person_id", flat=True)[: MOST_ALIKE + 1]
        found |= set(alike) if len(alike) <= MOST_ALIKE else set()
    return found


def _told_of(known: _Known) -> set[bytes]:
    """Return what someone is found by: each handle, and given name and surname together."""
    told = {f"{field}:{value}" for field, values in known.handles.items() for value in values}
    if SURNAME in known.name and GIVEN in known.name:
        told.add(f"name:{known.name[ROOT]} {known.name[SURNAME]}")
    return {each.encode() for each in told}


def _digests(known: _Known) -> list[bytes]:
    return [keyed_digest(PURPOSE, WHAT, told) for told in _told_of(known)]


def _number(digest: bytes) -> int:
    return int.from_bytes(digest[:8], "big", signed=True)


def _known_of(people: Collection[UUID]) -> dict[UUID, _Known]:
    """Return what is known of people; who is known by nothing is left out."""
    if not people:
        return {}
    handles: dict[UUID, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for person, kind, value in Handle.objects.filter(person__in=people).values_list("person_id", "kind", "value"):
        field = FIELD_OF[HandleKind(kind)]
        if told := tidy(field, value):
            handles[person][field].add(told)
    names = Person.objects.filter(pk__in=people).values_list("pk", "name")
    every = {person: _Known(dict(known_of(parted(name))), dict(handles[person])) for person, name in names}
    return {person: known for person, known in every.items() if known.name or known.handles}
