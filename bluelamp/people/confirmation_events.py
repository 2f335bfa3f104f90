"""What can happen when someone is to show that it is them."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class QuestionAgreed(Event):
    """A question was agreed with a person that only they can answer; neither it nor the answer is told."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "person_id"
    writes: ClassVar = {"question_id": "people.AgreedQuestion"}
    person_id: UUID
    question_id: UUID


@dataclass(frozen=True, kw_only=True)
class ConfirmationTried(Event):
    """Someone was to show in a contact that it is them: `outcome` is by what they did, or `wrong`."""

    operation: ClassVar = Operation.CONSULTED
    about: ClassVar = "matter_id"
    confirmation_id: UUID
    matter_id: UUID
    person_id: UUID
    proof: str
    outcome: str
