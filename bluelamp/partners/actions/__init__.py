"""What can be done with partners' keys and webhooks, with what they send, and with what they are told."""

from bluelamp.partners.actions.keys import end_key, make_key, note_use
from bluelamp.partners.actions.status import tell_status
from bluelamp.partners.actions.take import take_report
from bluelamp.partners.actions.webhooks import end_earlier_secret, end_webhook, make_webhook, renew_secret, send_again

__all__ = [
    "end_earlier_secret",
    "end_key",
    "end_webhook",
    "make_key",
    "make_webhook",
    "note_use",
    "renew_secret",
    "send_again",
    "take_report",
    "tell_status",
]
