"""Reading what was decided of records of people: whose are of one person, and whose are not."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.db.models import Q, QuerySet

from bluelamp.foundation.database.asking import ask
from bluelamp.people.models import VERDICTS, Judgement
from bluelamp.people.rules import TWO_PEOPLE, joined_to

# By hand, because everything that asks what is agreed with someone asks this.
JOINED: Final = f"""
SELECT person_id, other_id FROM people_judgement WHERE taken_back_at IS NULL
AND verdict NOT IN ({", ".join(f"'{code}'" for code in sorted(TWO_PEOPLE))}) AND (person_id = %s OR other_id = %s)
"""  # noqa: S608 our own codes


@dataclass(frozen=True)
class Judged:
    """What was decided of a record and others, the newest first, and which records are of one person with it."""

    judgements: list[Judgement]
    joined: frozenset[UUID]


def judged_of(person_id: UUID) -> Judged:
    """Return what was decided of a record, and whose are of one person with it, in as few questions as there can be."""
    judgements = judgements_about(person_id)
    pairs = {(one.person_id, one.other_id) for one in judgements if one.verdict not in TWO_PEOPLE}
    beside = {each for pair in pairs for each in pair} - {person_id}
    return Judged(judgements, _followed(person_id, pairs, beside) if beside else frozenset())


def of_one_person_with(person_id: UUID) -> frozenset[UUID]:
    """Return the other records that are of one person with this one, directly or by way of others."""
    return _followed(person_id, set(), {person_id})


def all_joined() -> set[UUID]:
    """Return every record that is of one person with another."""
    rows = Judgement.objects.filter(taken_back_at=None).exclude(verdict__in=TWO_PEOPLE)
    return {each for pair in rows.values_list("person_id", "other_id") for each in pair}


def _followed(person_id: UUID, pairs: set[tuple[UUID, UUID]], to_ask: set[UUID]) -> frozenset[UUID]:
    """Return the records that are of one person with this one, where some pairs are known and some are to be asked."""
    known = {person_id} | to_ask
    while to_ask:
        pairs |= {pair for each in to_ask for pair in _pairs_with(each)}
        to_ask = {each for pair in pairs for each in pair} - known
        known |= to_ask
    return joined_to(person_id, pairs)


def _pairs_with(person_id: UUID) -> set[tuple[UUID, UUID]]:
    return {(UUID(str(one)), UUID(str(other))) for one, other in ask(JOINED, person_id, person_id)}


def judgements_about(person_id: UUID) -> list[Judgement]:
    """Return the judgements that stand of this record and another, the newest first."""
    return list(_about({person_id}).select_related("judged_by").order_by("-judged_at", "-pk"))


def judgement_with(person_id: UUID, judgement_id: UUID) -> Judgement | None:
    """Return a judgement of this record that stands, None where there is none."""
    return _about({person_id}).filter(pk=judgement_id).first()


def verdicts() -> list[tuple[str, str]]:
    """Return what can be decided: codes and words."""
    return [(str(code), str(words)) for code, words in VERDICTS]


def _about(people: set[UUID]) -> QuerySet[Judgement]:
    return Judgement.objects.filter(Q(person__in=people) | Q(other__in=people), taken_back_at=None)
