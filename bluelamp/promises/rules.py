"""Decisions about promises. No Django, no clock, no database."""

from datetime import datetime
from enum import StrEnum


class Kind(StrEnum):
    """What was promised."""

    FIRST_ANSWER = "first_answer"
    OTHER = "other"


class Standing(StrEnum):
    """How a promise stands."""

    OPEN = "open"
    LATE = "late"
    KEPT = "kept"
    KEPT_LATE = "kept_late"


def standing(*, due_at: datetime, kept_at: datetime | None, at: datetime) -> Standing:
    """Say how a promise stands at a moment; one kept at the very moment it was due was kept in time."""
    if kept_at is not None:
        return Standing.KEPT if kept_at <= due_at else Standing.KEPT_LATE
    return Standing.OPEN if at <= due_at else Standing.LATE
