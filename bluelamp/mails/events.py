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


@dataclass(frozen=True, kw_only=True)
class MailJoined(Event):
    """A mail became a message of the contact that it answers."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "contact_id"
    contact_id: UUID
    person_id: UUID
    mail_id: UUID
    message_id: UUID


@dataclass(frozen=True, kw_only=True)
class MailHeld(Event):
    """A mail answers a contact and may be of someone else, so it is held beside it; `why` is how that was told."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "contact_id"
    contact_id: UUID
    person_id: UUID
    mail_id: UUID
    why: str


@dataclass(frozen=True, kw_only=True)
class MailDecided(Event):
    """A member of staff decided what becomes of a mail that was held beside a contact."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "contact_id"
    contact_id: UUID
    person_id: UUID
    mail_id: UUID
    decision: str


@dataclass(frozen=True, kw_only=True)
class MailTakenUp(Event):
    """A member of staff had a mail that was set aside make a contact all the same."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "mail_id"
    mail_id: UUID


@dataclass(frozen=True, kw_only=True)
class MailForgotten(Event):
    """A mail that was set aside was kept as long as the force chose, and is erased."""

    operation: ClassVar = Operation.ERASED
    about: ClassVar = "mail_id"
    mail_id: UUID


@dataclass(frozen=True, kw_only=True)
class MailWordsKept(Event):
    """What a mail says is kept beside its row."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "mail_id"
    writes: ClassVar = {"words_id": "mails.MailWords"}
    mail_id: UUID
    words_id: UUID


@dataclass(frozen=True, kw_only=True)
class MailWordsErased(Event):
    """What a mail says is erased, for a reason; the row stays, empty."""

    operation: ClassVar = Operation.ERASED
    about: ClassVar = "mail_id"
    is_security: ClassVar = True
    writes: ClassVar = {"words_id": "mails.MailWords"}
    mail_id: UUID
    words_id: UUID
    reason: str
