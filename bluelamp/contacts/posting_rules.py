"""How far a letter comes, and why one comes back. No Django, no clock, no database."""

from enum import StrEnum
from typing import Final


class PostingState(StrEnum):
    """How far an answer came that is to go by letter."""

    WAITING = "waiting"
    PRINTED = "printed"
    POSTED = "posted"
    CAME_BACK = "came_back"
    REFUSED = "refused"
    DROPPED = "dropped"


class WhyCameBack(StrEnum):
    """Why a letter came back, as its envelope says."""

    GONE = "gone"
    NOT_THERE = "not_there"
    REFUSED = "refused"
    NOT_SAID = "not_said"


TO_POST: Final = (PostingState.WAITING, PostingState.PRINTED)
ON_ITS_WAY: Final = (*TO_POST, PostingState.POSTED)
