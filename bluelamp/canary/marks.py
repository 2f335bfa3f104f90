"""The mark in a canary: only this installation can make it, and it tells nothing."""

import re
from typing import Final
from uuid import UUID

from bluelamp.canary.rules import Door
from bluelamp.foundation.keys.tokens import LONGEST, id_in, token_for

PURPOSE: Final = "mail"
CANARY: Final = "canary {door}"
CAME_BACK: Final = "canary that came back"
MOST_READ: Final = 10_000  # letters: a canary is short, and what anybody sends may not be
TOKEN: Final = re.compile(rf"(?<![a-z2-7])[a-z2-7]{{{LONGEST}}}(?![a-z2-7])", re.IGNORECASE)


def mark_of(door: Door, canary_id: UUID) -> str:
    """Return the mark that shows at this door, and at no other, that a message is a canary."""
    return token_for(PURPOSE, CANARY.format(door=door), canary_id)


def sender_mark_of(canary_id: UUID) -> str:
    """Return the mark in the address that a canary by e-mail is from, and that a bounce of it is sent to."""
    return token_for(PURPOSE, CAME_BACK, canary_id)


def canary_in(door: Door, text: str) -> UUID | None:
    """Return the canary whose mark stands in some text, None where none does."""
    return _marked(CANARY.format(door=door), text)


def is_come_back(text: str) -> bool:
    """Say whether some text names the sender of a canary."""
    return _marked(CAME_BACK, text) is not None


def _marked(context: str, text: str) -> UUID | None:
    found = (id_in(PURPOSE, context, token) for token in TOKEN.findall(text[:MOST_READ]))
    return next((each for each in found if each), None)
