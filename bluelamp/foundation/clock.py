"""The time, and the ids and references made from it or from chance.

Migrations name these functions as defaults: what they do may change, their names may not.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from threading import Lock
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

from bluelamp.foundation.chance import random_bytes

_told: Final[ContextVar[datetime | None]] = ContextVar("told", default=None)
_now: Final = _told.get


class NotInThePast(Exception):
    """A story was to be told where there is real work, or as if something had happened that has not."""

    def __str__(self) -> str:
        return "Only a demonstration may write down the past, and nobody what has not happened yet."


def now() -> datetime:
    """Return the present moment, in UTC with its zone."""
    return _now() or datetime.now(UTC)


@contextmanager
def as_if_at(moment: datetime) -> Iterator[None]:
    """Let the made-up past of a demonstration happen at its moment; the clock stands still until the block ends.

    Only the thread that opened the block reads that clock. Raises `NotInThePast` outside demonstration mode, for a
    moment that has not come, and for one before that of an outer block. A test holds that only the demonstration
    calls it.
    """
    outer = _now()
    if not settings.DEMONSTRATION or moment > datetime.now(UTC) or (outer is not None and moment < outer):
        raise NotInThePast
    token = _told.set(moment.astimezone(UTC))
    try:
        yield
    finally:
        _told.reset(token)


def today() -> date:
    """Return the date on the force's wall calendars."""
    return timezone.localdate(now(), timezone=force_zone())


def force_zone() -> ZoneInfo:
    """Return the zone whose wall clocks the force's people read."""
    return ZoneInfo(settings.TIME_ZONE)


def new_id() -> UUID:
    """Return a UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, a count of 12 bits, 62 bits of chance.

    Ids that this process makes one after the other sort in that order: where a millisecond's count is full, it goes on
    in the next one before that has come, at most ten ahead.
    """
    told = _now()
    milliseconds = time.time_ns() // 1_000_000 if told is None else int(told.timestamp() * 1000)
    chance = int.from_bytes(random_bytes(10), "big")
    counted = _count_on(milliseconds, start=chance >> 69)
    high = (counted >> COUNT_BITS & 0xFFFF_FFFF_FFFF) << 80
    version_and_count = 0x7 << 76 | (counted & 0xFFF) << 64
    variant_and_chance = 0b10 << 62 | chance & 0x3FFF_FFFF_FFFF_FFFF
    return UUID(int=high | version_and_count | variant_and_chance)


def _count_on(milliseconds: int, *, start: int) -> int:
    """Return milliseconds and a count within them (RFC 9562 §6.2, method 1), which begins at a start of 11 bits."""
    with _counting:
        ahead = (_counted[0] >> COUNT_BITS) - milliseconds
        _counted[0] = _counted[0] + 1 if 0 <= ahead <= MOST_AHEAD else milliseconds << COUNT_BITS | start
        return _counted[0]


COUNT_BITS: Final = 12
MOST_AHEAD: Final = 10  # milliseconds
_counting = Lock()
_counted = [0]  # the last milliseconds and count
READABLE = "23456789BCDFGHJKMNPQRTVWXY"  # nothing that sounds or looks like another, no vowels: no words


def random_reference(groups: int = 2, length: int = 4) -> str:
    """Return a reference such as `K7PM-2XQD`, from chance only, that can be read out over a phone."""
    count = groups * length
    letters = readable_letters(random_bytes(count + 8), count)
    return "-".join(letters[start : start + length] for start in range(0, count, length))


def readable_letters(chance: bytes, count: int) -> str:
    """Return letters made from chance; with 8 bytes more than letters each is as likely as the others to 1 in 10^17."""
    number, made = int.from_bytes(chance, "big"), ""
    for _letter in range(count):
        number, place = divmod(number, len(READABLE))
        made += READABLE[place]
    return made


def new_digest_key() -> bytes:
    """Return the key that stands beside one piece of content, and is erased with it."""
    return random_bytes(16)
