"""What can be done with partners' keys, and with what they send."""

from bluelamp.partners.actions.keys import end_key, make_key, note_use
from bluelamp.partners.actions.status import tell_status
from bluelamp.partners.actions.take import take_report

__all__ = ["end_key", "make_key", "note_use", "take_report", "tell_status"]
