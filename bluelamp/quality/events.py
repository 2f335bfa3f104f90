"""What can happen about quality. Scores and words are not in the ledger, only that and by whom they were given."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class FormWritten(Event):
    """The force's form was written anew; number 1 is the first, and so many contacts are drawn for each account."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "form_id"
    form_id: UUID
    number: int
    each_month: int
    criteria: int


@dataclass(frozen=True, kw_only=True)
class ContactsDrawn(Event):
    """Of the contacts that an account closed in a month, some were drawn by chance to be scored."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "draw_id"
    draw_id: UUID
    account_id: UUID
    month: int
    found: int
    contact_ids: tuple[UUID, ...]


@dataclass(frozen=True, kw_only=True)
class DrawnSetAside(Event):
    """A contact that was drawn is not scored any more, because what was said about it was erased."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "drawn_id"
    drawn_id: UUID
    contact_id: UUID


@dataclass(frozen=True, kw_only=True)
class ReviewEvent(Event):
    """Base of everything about one review."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "review_id"
    writes: ClassVar = {"review_id": "quality.Review"}
    review_id: UUID
    contact_id: UUID


@dataclass(frozen=True, kw_only=True)
class ContactScored(ReviewEvent):
    """A contact that was drawn was scored by a version of the form, and its account was told."""

    operation: ClassVar = Operation.COLLECTED
    account_id: UUID
    form: int


@dataclass(frozen=True, kw_only=True)
class FeedbackAnswered(ReviewEvent):
    """Whoever was given feedback answered it."""


@dataclass(frozen=True, kw_only=True)
class ReviewErased(ReviewEvent):
    """The words of a review were erased, for a reason; the row and its scores stay."""

    operation: ClassVar = Operation.ERASED
    is_security: ClassVar = True
    reason: str


@dataclass(frozen=True, kw_only=True)
class ScoresExported(Event):
    """Someone took the scores of a team away as a file."""

    operation: ClassVar = Operation.DISCLOSED
    about: ClassVar = "export_id"
    export_id: UUID
    form: str
    team: str
    review_ids: tuple[UUID, ...]
