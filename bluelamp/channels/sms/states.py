"""What providers call how far a text came, in our words. https://www.twilio.com/docs/messaging/guides/outbound-message-status-in-status-callbacks"""

from collections.abc import Mapping
from typing import Final

from bluelamp.contacts.text_rules import SendingState

OF_TWILIO: Final[Mapping[str, SendingState]] = {
    "accepted": SendingState.QUEUED,
    "scheduled": SendingState.QUEUED,
    "queued": SendingState.QUEUED,
    "sending": SendingState.QUEUED,
    "sent": SendingState.LEFT,
    "delivered": SendingState.DELIVERED,
    "read": SendingState.DELIVERED,
    "undelivered": SendingState.FAILED,
    "failed": SendingState.NOT_TAKEN,
    "canceled": SendingState.NOT_TAKEN,
}
OF_NOTIFY: Final[Mapping[str, SendingState]] = {
    "created": SendingState.QUEUED,
    "pending": SendingState.QUEUED,
    "sending": SendingState.LEFT,
    "sent": SendingState.LEFT,
    "delivered": SendingState.DELIVERED,
    "permanent-failure": SendingState.FAILED,
    "temporary-failure": SendingState.FAILED,
    "technical-failure": SendingState.NOT_TAKEN,
}
