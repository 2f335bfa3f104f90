"""What can happen to a judgement of two records of people."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class JudgementEvent(Event):
    """Base of everything about one judgement."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "person_id"
    judgement_id: UUID
    person_id: UUID
    other_id: UUID


@dataclass(frozen=True, kw_only=True)
class JudgedOnePerson(JudgementEvent):
    """Someone decided that two records are of one person: what is known of both is read together from now on."""

    operation: ClassVar = Operation.COMBINED
    verdict: str


@dataclass(frozen=True, kw_only=True)
class JudgedTwoPeople(JudgementEvent):
    """Someone decided that two records are of two people: they are not proposed again."""

    verdict: str


@dataclass(frozen=True, kw_only=True)
class JudgementTakenBack(JudgementEvent):
    """A judgement was taken back: the two are as if nobody had decided."""
