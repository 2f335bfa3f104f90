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
class ToldAgain(Event):
    """Someone else knows of what a report tells of, and had nothing to add. Who, nobody asked."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "contact_id"
    report_id: UUID
    contact_id: UUID
    person_id: UUID


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


@dataclass(frozen=True, kw_only=True)
class QuoteEvent(Event):
    """Base of everything about words of a person that answer a question."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "contact_id"
    quote_id: UUID
    contact_id: UUID
    person_id: UUID


@dataclass(frozen=True, kw_only=True)
class AnswerQuoted(QuoteEvent):
    """Staff took words of the person as the answer to a question: of a message, or of what the report began with."""

    service: str
    question: str
    message_id: UUID | None


@dataclass(frozen=True, kw_only=True)
class QuoteConfirmed(QuoteEvent):
    """The person said in a message that what was quoted is right."""

    message_id: UUID


@dataclass(frozen=True, kw_only=True)
class QuoteTakenBack(QuoteEvent):
    """What was quoted stands for an answer no more."""


@dataclass(frozen=True, kw_only=True)
class ServiceEvent(Event):
    """Base of everything about one version of a service."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "version_id"
    version_id: UUID
    service: str
    number: int


@dataclass(frozen=True, kw_only=True)
class ServiceBegun(ServiceEvent):
    """A version of a service was begun; nobody is asked by it yet."""


@dataclass(frozen=True, kw_only=True)
class ServiceChanged(ServiceEvent):
    """A version of a service that is not approved was changed, and is in this edition since."""

    edition: int


@dataclass(frozen=True, kw_only=True)
class ServiceApproved(ServiceEvent):
    """Someone other than its writer approved a version of a service; it never changes from now on."""


@dataclass(frozen=True, kw_only=True)
class ServicePublished(ServiceEvent):
    """A version of a service is offered to the public from a day (20261201) and time (1730) of the force on."""

    is_security: ClassVar = True
    begins: int
    begins_at: int = 0


@dataclass(frozen=True, kw_only=True)
class ServiceWithdrawn(ServiceEvent):
    """A service is offered to the public no more; what was reported with it stays, and drafts can still be sent."""

    is_security: ClassVar = True


@dataclass(frozen=True, kw_only=True)
class ServiceExported(ServiceEvent):
    """Someone took a version of a service away as a file; it holds nothing about anyone."""

    operation: ClassVar = Operation.CONSULTED
