"""What can be done with text messages that came in."""

from bluelamp.texts.actions.erase import erase_dead_letters, erase_texts
from bluelamp.texts.actions.join import join_text
from bluelamp.texts.actions.keep import keep_dead_letter, keep_text
from bluelamp.texts.actions.replay import end_replay, leave_dead_letter, replay_dead_letter
from bluelamp.texts.actions.take import take_text

__all__ = [
    "end_replay",
    "erase_dead_letters",
    "erase_texts",
    "join_text",
    "keep_dead_letter",
    "keep_text",
    "leave_dead_letter",
    "replay_dead_letter",
    "take_text",
]
