"""Finding who is like someone: by the numbers of what both have, then weighed as whole registers are."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any, Final
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery

from bluelamp.foundation.clock import today
from bluelamp.foundation.keys.secrets import keyed_digest, keyed_digests
from bluelamp.people.learnt import weights_in_use
from bluelamp.people.matching.fields import EMAIL, GIVEN, MOST_ALIKE, PHONE, SURNAME, parted, tidy
from bluelamp.people.matching.levels import OTHER, ROOT, SAME, Compared, are_of_one_household, compare
from bluelamp.people.matching.reasons import reasons_for
from bluelamp.people.matching.records import known_of
from bluelamp.people.matching.weights import probability
from bluelamp.people.models import Agreement, Handle, Judgement, Likeness, Person, Tie
from bluelamp.people.rules import HandleKind, Verdict, ended

PROPOSED: Final = 0.9
MOST_ASKED: Final = 20  # of someone with more handles than this, those that were given last are looked for
PURPOSE, WHAT = "fields", b"likeness"
FIELD_OF: Final = {HandleKind.PHONE: PHONE, HandleKind.EMAIL: EMAIL}


@dataclass(frozen=True)
class Like:
    """Someone who may be the same person: how sure that is, from 0 to 1, and what speaks for and against it."""

    person_id: UUID
    probability: float
    reasons: tuple[str, ...]


Told = tuple[str, str]
"""One thing that is known of someone: the field, and what stands in it."""


@dataclass(frozen=True)
class _Known:
    """What is known of a person that can be compared: the parts of the name, and every phone and e-mail address.

    `shared` are those that someone else uses too.
    """

    name: dict[str, str]
    handles: dict[str, set[str]]
    shared: frozenset[Told] = frozenset()

    def told(self) -> set[Told]:
        """Return every phone and e-mail address."""
        return {(field, value) for field, values in self.handles.items() for value in values}

    def without(self, shared: set[Told]) -> "_Known":
        """Return what is left where nobody is told from anybody by what is shared."""
        kept: dict[str, set[str]] = defaultdict(set)
        for field, value in self.told() - shared:
            kept[field].add(value)
        return replace(self, handles=kept)

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
    """Return who may be the same person as this one, the surest first, but for those of whom somebody decided.

    What several people use, as someone of the staff said of any of them, speaks for nobody.
    """
    mine = _known_of([person_id], most=MOST_ASKED).get(person_id)
    if mine is None:
        return []
    every = {person_id: mine, **_known_of(_beside(mine) - {person_id})}
    shared = _shared_among(every)
    mine = mine.without(shared)
    others = {other: known.without(shared) for other, known in every.items() if other not in {person_id, *but}}
    found = [like for other, known in others.items() if (like := _weighed(other, mine, known))]
    return sorted(found, key=lambda like: (-like.probability, like.person_id))


def _shared_among(every: dict[UUID, _Known]) -> set[Told]:
    """Return what some of these people share: what that was said of, and what two have who were judged to share it."""
    shared = {told for known in every.values() for told in known.shared}
    if len(every) > 1:
        judged = Judgement.objects.filter(
            person__in=every, other__in=every, verdict=Verdict.SHARE, taken_back_at=None
        ).values_list("person_id", "other_id")
        for one, other in judged:
            shared |= every[one].told() & every[other].told()
    return shared


def _weighed(person_id: UUID, mine: _Known, other: _Known) -> Like | None:
    compared = compare(mine.beside(other), other.beside(mine))
    sure = probability(weights_in_use().weight(_by_the_handle_that_is_the_same(compared)))
    if sure < PROPOSED or are_of_one_household(compared):
        return None
    return Like(person_id, sure, reasons_for(compared))


def _by_the_handle_that_is_the_same(compared: Compared) -> Compared:
    """Leave out a handle that differs where another is the same: who has two phones, or a new one, is who they were."""
    if SAME not in {compared.get(field) for field in FIELD_OF.values()}:
        return compared
    return {field: level for field, level in compared.items() if field not in FIELD_OF.values() or level != OTHER}


def _beside(known: _Known) -> set[UUID]:
    """Return who has something of the same; what too many have is passed over."""
    keys = {_number(digest): told for told in _told_of(known) for digest in keyed_digests(PURPOSE, WHAT, told)}
    alike: dict[bytes, set[UUID]] = defaultdict(set)
    for key, person in _found_by(list(keys)):
        alike[keys[key]].add(person)
    return {person for people in alike.values() if len(people) <= MOST_ALIKE for person in people}


def _found_by(keys: list[int]) -> list[tuple[int, UUID]]:
    """Return who is found by each key, one more than counts: asked at once, and one by one where that was cut."""
    most, rows = MOST_ALIKE + 1, Likeness.objects.values_list("key", "person_id")
    found = list(rows.filter(key__in=keys)[: most * len(keys)]) if keys else []
    if len(found) < most * len(keys):
        return found
    return [row for key in keys for row in rows.filter(key=key)[:most]]


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


def _known_of(people: Collection[UUID], *, most: int | None = None) -> dict[UUID, _Known]:
    """Return what is known of people, of handles only `most`; who is known by nothing is left out."""
    if not people:
        return {}
    handles: dict[UUID, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    shared: dict[UUID, set[Told]] = defaultdict(set)
    for person, kind, value, is_shared, until, others in _theirs(people)[:most]:
        field = FIELD_OF[HandleKind(kind)]
        told = "" if ended(until, on=today()) else tidy(field, value)
        if told:
            handles[person][field].add(told)
        if told and (is_shared or others):
            shared[person].add((field, told))
    names = Person.objects.filter(pk__in=people).values_list("pk", "name")
    every = {
        person: _Known(dict(known_of(parted(name))), dict(handles[person]), frozenset(shared[person]))
        for person, name in names
    }
    return {person: known for person, known in every.items() if known.name or known.handles}


def _theirs(people: Collection[UUID]) -> QuerySet[Handle, Any]:
    """Return whose each handle is, what it is, whether staff said that it is shared, its last day, who else uses it."""
    ties = Tie.objects.filter(handle=OuterRef("pk")).order_by("-written_at", "-pk")
    agreed = Agreement.objects.filter(handle=OuterRef("pk"), person=OuterRef("person")).order_by("-written_at", "-pk")
    rows = Handle.objects.filter(person__in=people, kind__in=FIELD_OF).annotate(
        is_shared=Subquery(ties.values("shared")[:1]),
        until=Subquery(ties.values("until")[:1]),
        others=Subquery(agreed.values("others")[:1]),
    )
    return rows.order_by("-given_at", "-pk").values_list("person_id", "kind", "value", "is_shared", "until", "others")
