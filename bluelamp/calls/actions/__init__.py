"""What can be done about calls."""

from bluelamp.calls.actions.recording import erase_recordings, take_recorded_call
from bluelamp.calls.actions.ringing import let_ring, open_ringing
from bluelamp.calls.actions.volumes import take_volumes

__all__ = ["erase_recordings", "let_ring", "open_ringing", "take_recorded_call", "take_volumes"]
