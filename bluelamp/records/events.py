"""What can happen between a report and the records system."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class FilingEvent(Event):
    """Base of everything about one report and the records system."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "contact_id"
    contact_id: UUID
    person_id: UUID
    filing_id: UUID


@dataclass(frozen=True, kw_only=True)
class FilingAskedFor(FilingEvent):
    """Staff had a report sent to the records system."""


@dataclass(frozen=True, kw_only=True)
class ReportSent(FilingEvent):
    """All that a report says goes to the records system now, in our version of this number, for whoever asked for it.

    It is written before anything leaves, so that no killed program hides that it may have.
    """

    operation: ClassVar = Operation.DISCLOSED
    version: int
    asked_by: UUID


@dataclass(frozen=True, kw_only=True)
class AnswerNoted(FilingEvent):
    """The records system said how a report stands there, or nobody could say."""

    answered: str


@dataclass(frozen=True, kw_only=True)
class ReportKeptBack(FilingEvent):
    """A report is not sent though someone asked for it; `because` says why."""

    because: str


@dataclass(frozen=True, kw_only=True)
class RecordsCompared(Event):
    """The records system was asked about every report that should be there; the numbers say what was found."""

    operation: ClassVar = Operation.CONSULTED
    about: ClassVar = "comparison_id"
    comparison_id: UUID
    right: int
    mended: int
    missing: int
    changed: int
    unsure: int
    cut_short: bool
