"""Decisions about promises. No Django, no clock, no database."""

from datetime import datetime
from enum import StrEnum


class Kind(StrEnum):
    """What was promised."""

    FIRST_ANSWER = "first_answer"
    CALL = "call"
    OTHER = "other"


class WhyDropped(StrEnum):
    """Why a promise is no longer needed."""

    NOT_WANTED = "not_wanted"
    OTHERS_DO_IT = "others_do_it"
    NOT_POSSIBLE = "not_possible"


class Standing(StrEnum):
    """How a promise stands."""

    OPEN = "open"
    LATE = "late"
    KEPT = "kept"
    KEPT_LATE = "kept_late"
    DROPPED = "dropped"
    LEFT_OPEN = "left_open"


def standing(
    *, due_at: datetime, kept_at: datetime | None, at: datetime, dropped: bool = False, closed: bool = False
) -> Standing:
    """Say how a promise stands at a moment; one kept at the very moment it was due was kept in time.

    While its matter is closed, one that was not kept is not late: it was left open, until the matter opens again.
    """
    if kept_at is not None:
        return Standing.KEPT if kept_at <= due_at else Standing.KEPT_LATE
    if dropped or closed:
        return Standing.DROPPED if dropped else Standing.LEFT_OPEN
    return Standing.OPEN if at <= due_at else Standing.LATE
