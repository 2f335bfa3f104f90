"""What can happen to a mail that came in."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class MailArrived(Event):
    """A mail was handed over by the force's mail server, and is kept as a file."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "mail_id"
    mail_id: UUID
    file_id: UUID


@dataclass(frozen=True, kw_only=True)
class MailTaken(Event):
    """A contact was made of a mail."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "contact_id"
    contact_id: UUID
    person_id: UUID
    mail_id: UUID


@dataclass(frozen=True, kw_only=True)
class MailSetAside(Event):
    """A mail made no contact, as nobody wrote it; `why` is how that was told."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "mail_id"
    mail_id: UUID
    why: str
