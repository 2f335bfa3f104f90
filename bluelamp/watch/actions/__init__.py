"""What can be done in the emergency watch."""

from bluelamp.watch.actions.alarm import end_alarm, raise_alarm
from bluelamp.watch.actions.choose import choose_duty_desks
from bluelamp.watch.actions.erase import erase_heard
from bluelamp.watch.actions.hear import hear_danger, hear_silence

__all__ = ["choose_duty_desks", "end_alarm", "erase_heard", "hear_danger", "hear_silence", "raise_alarm"]
