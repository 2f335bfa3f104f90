"""What can be done with what is said to staff."""

from bluelamp.spoken.actions.erase import erase_tellers
from bluelamp.spoken.actions.take_down import add_words, take_down

__all__ = ["add_words", "erase_tellers", "take_down"]
