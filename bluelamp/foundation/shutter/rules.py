"""Why sending can be shut. Decisions only."""

from enum import StrEnum


class Why(StrEnum):
    """What made someone shut it."""

    RESTORED = "restored"
    BY_HAND = "by_hand"
