"""What can happen to a report."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class ReportMade(Event):
    """A report was sent to us."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "contact_id"
    writes: ClassVar = {"report_id": "reports.Report"}
    report_id: UUID
    contact_id: UUID
    person_id: UUID
    service: str


@dataclass(frozen=True, kw_only=True)
class EqualityAnswered(Event):
    """Someone answered the equality questions. Names neither them nor the answers: its moment would join the two."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "nothing_id"
    nothing_id: UUID
    service: str


@dataclass(frozen=True, kw_only=True)
class ReportErased(Event):
    """The answers of a report were erased, for a reason; the row stays, empty."""

    operation: ClassVar = Operation.ERASED
    about: ClassVar = "contact_id"
    is_security: ClassVar = True
    writes: ClassVar = {"report_id": "reports.Report"}
    report_id: UUID
    contact_id: UUID
    person_id: UUID
    reason: str
