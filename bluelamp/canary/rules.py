"""When a canary is sent, and when it is missing. No Django, no clock, no database."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final


class Door(StrEnum):
    """A door that canaries go through."""

    WEB = "web"
    EMAIL = "email"
    TEXTS = "texts"


PAID: Final = frozenset({Door.TEXTS})
# How long one may be on its way before anyone is told that it is missing.
PATIENCE: Final = {
    Door.WEB: timedelta(minutes=2),
    Door.EMAIL: timedelta(minutes=5),
    Door.TEXTS: timedelta(minutes=15),
}
JITTER: Final = timedelta(seconds=30)  # by which the work that sends them may come round early


def is_due(every: timedelta, sent_at: datetime | None, *, at: datetime) -> bool:
    """Say whether the next one is to be sent."""
    return sent_at is None or at - sent_at >= every - JITTER


def is_missing(door: Door, every: timedelta, *, since: datetime, at: datetime) -> bool:
    """Say whether none came through for too long; `since` is when the last was sent that did."""
    return at - since > every + PATIENCE[door]


def sent_at_in(canary: int) -> float:
    """Return when a canary was sent, in seconds: its id, a UUIDv7, begins with that."""
    return (canary >> 80) / 1000
