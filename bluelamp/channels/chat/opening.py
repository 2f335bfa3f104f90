"""Whether chats are answered just now, how long it takes, and what is promised to whoever begins one."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from bluelamp.contacts.chat_rules import USUAL, Wait
from bluelamp.contacts.chat_waits import wait_now
from bluelamp.foundation.clock import now
from bluelamp.staff.opening import CHAT, door_now
from bluelamp.staff.opening_times import after_open_time, last_open_moment

if TYPE_CHECKING:
    from bluelamp.reports.definition import Service
    from bluelamp.staff.opening import DoorNow

SOON: Final = timedelta(minutes=USUAL)


@dataclass(frozen=True)
class Offered:
    """What the page says: whether chats are answered now and how long that takes, or when they are again."""

    is_open: bool
    opens_at: datetime | None
    wait: Wait | None


def offered(about: str, before: int | None = None) -> Offered:
    """Return what someone is told who comes about a service, and before whom so many chats wait; by default all do."""
    door = door_now(CHAT, about)
    return Offered(door.is_open, door.opens_at, wait_now(door, before=before) if door.is_open else None)


def answered_within(service: "Service") -> timedelta:
    """Return within how long whoever begins now has an answer.

    While chats are answered that is minutes, as measured. Else it is as long as the service promises, and not at an
    hour at which nobody answers. Nobody is promised less than the service promises.
    """
    door, at = door_now(CHAT, service.code), now()
    level = timedelta(hours=service.definition.answer_within_hours)
    if door.is_open:
        return min(after_open_time(at, wait_now(door).length, door.spans) - at, level)
    return _as_a_message(door, at, level)


def _as_a_message(door: "DoorNow", at: datetime, level: timedelta) -> timedelta:
    return level if door.opens_at is None else last_open_moment(at, at + level, door.spans, soon=SOON) - at
