"""What a way to a provider of text messages must do: hand over one text, and say honestly what became of it."""

from dataclasses import dataclass
from typing import Protocol

from bluelamp.foundation.lines.outcome import Outcome


@dataclass(frozen=True, kw_only=True)
class Text:
    """One text for one number, with a name that is ours, and the address at which we are told how it goes on."""

    to: str
    words: str
    name: str
    told_at: str


@dataclass(frozen=True)
class Answer:
    """What became of it, and what the provider calls it, '' where it did not say."""

    outcome: Outcome
    sid: str = ""


class Adapter(Protocol):
    """A way to one provider. It ends within seconds, raises nothing, and logs nothing of what is sent."""

    def hand_over(self, text: Text) -> Answer:
        """Hand over a text, once.

        `NOT_TAKEN` only where it is certain that they will not send it, and `REFUSED` where nobody may: the number is
        none, or its owner wants no texts. `IN_DOUBT` in every other doubt.
        """
