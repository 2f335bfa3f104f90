"""What can happen with partners and their keys."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class KeyEvent(Event):
    """Base of everything about one key."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "key_id"
    is_security: ClassVar = True
    key_id: UUID
    partner_id: UUID


@dataclass(frozen=True, kw_only=True)
class KeyMade(KeyEvent):
    """A partner was given a key for so many services; `reads_status` says whether it may ask how reports stand."""

    services: int
    reads_status: bool
    pace: int


@dataclass(frozen=True, kw_only=True)
class KeyEnded(KeyEvent):
    """A key opens nothing any more."""


@dataclass(frozen=True, kw_only=True)
class ReportArrived(Event):
    """A report came from a partner's system; `withdrawn` says that its questions were no longer asked by then."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "contact_id"
    contact_id: UUID
    person_id: UUID
    partner_id: UUID
    key_id: UUID
    withdrawn: bool


@dataclass(frozen=True, kw_only=True)
class StatusTold(Event):
    """A partner's system was told how a report that it sent stands."""

    operation: ClassVar = Operation.DISCLOSED
    about: ClassVar = "contact_id"
    contact_id: UUID
    person_id: UUID
    partner_id: UUID
    key_id: UUID


@dataclass(frozen=True, kw_only=True)
class WebhookEvent(Event):
    """Base of everything about one webhook."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "webhook_id"
    webhook_id: UUID
    partner_id: UUID


@dataclass(frozen=True, kw_only=True)
class WebhookMade(WebhookEvent):
    """A partner's system is told of so many kinds of news from now on."""

    is_security: ClassVar = True
    hears: int


@dataclass(frozen=True, kw_only=True)
class WebhookEnded(WebhookEvent):
    """A partner's system is told nothing more there."""

    is_security: ClassVar = True


@dataclass(frozen=True, kw_only=True)
class SecretRenewed(WebhookEvent):
    """Messages to a partner's system are signed with a new secret, and still with the one before it too."""

    is_security: ClassVar = True


@dataclass(frozen=True, kw_only=True)
class EarlierSecretEnded(WebhookEvent):
    """Messages to a partner's system are signed with the newest secret only."""

    is_security: ClassVar = True


@dataclass(frozen=True, kw_only=True)
class WebhookStopped(WebhookEvent):
    """A message could not be handed over, so this and those behind it wait for someone; `why` is what went wrong."""

    delivery_id: UUID
    why: str


@dataclass(frozen=True, kw_only=True)
class SendingAgainAskedFor(WebhookEvent):
    """Someone had so many messages sent again that waited since a webhook stopped."""

    waiting: int


@dataclass(frozen=True, kw_only=True)
class ReportTold(Event):
    """A partner's system was told by us what happened with a report that it sent, and took the message."""

    operation: ClassVar = Operation.DISCLOSED
    about: ClassVar = "contact_id"
    contact_id: UUID
    person_id: UUID
    partner_id: UUID
    webhook_id: UUID
    delivery_id: UUID
    news: str
