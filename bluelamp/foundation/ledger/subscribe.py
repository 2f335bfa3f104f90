"""Reading the ledger: functions that react to news, each with its own bookmark, at least once and in order."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, TypeVar

import structlog
from django.conf import settings
from django.db import transaction
from django.db.models import Max, QuerySet

from bluelamp.foundation.clock import now
from bluelamp.foundation.database.asking import ask
from bluelamp.foundation.database.later import on_disk_later
from bluelamp.foundation.ledger.event import EVENTS, Event
from bluelamp.foundation.ledger.models import Bookmark, Entry, Sealed
from bluelamp.foundation.ledger.parking import has_parked, park, park_behind, read_parked
from bluelamp.foundation.ledger.rules import TRIES, wait_after
from bluelamp.foundation.ledger.sequencer import newest_position

log = structlog.get_logger(__name__)
E_ = TypeVar("E_", bound=Event)
BATCH: Final = 100
NEAR: Final = 20_000
# In one transaction: on SQLite whoever writes meanwhile waits for it, and reports are to be taken in first.
MANY: Final = 10 if settings.ON_SQLITE else 200
BOOKMARKS: Final = "SELECT subscriber, position FROM ledger_bookmark"
TAKE_BOOKMARK: Final = f"""
SELECT position, failures FROM ledger_bookmark WHERE subscriber = %s AND (try_again_at IS NULL OR try_again_at <= %s)
{"" if settings.ON_SQLITE else "FOR UPDATE SKIP LOCKED"}
"""  # noqa: S608 our own words
FOLLOWING: Final = """
SELECT position, facts FROM ledger_sealed JOIN ledger_entry AS entry ON entry.id = entry_id
WHERE position > %s AND position <= %s AND name = %s ORDER BY position LIMIT %s
"""
MOVE: Final = "UPDATE ledger_bookmark SET position = %s, failures = 0, try_again_at = NULL WHERE subscriber = %s"


@dataclass(frozen=True)
class Subscriber:
    """A function that is called with every event of one type: with one, or with a list of those that have come."""

    name: str
    event: type[Event]
    handle: Callable[[Any], None]
    takes_many: bool
    can_wait: bool


SUBSCRIBERS: Final[dict[str, Subscriber]] = {}


class _Place(NamedTuple):
    """How far a subscriber has read, and how often the next entry failed."""

    position: int
    failures: int


def on(event: type[E_]) -> Callable[[Callable[[E_], None]], Callable[[E_], None]]:
    """Mark a function to be called with each event of a type. It may be called twice with the same one."""

    def register(handle: Callable[[E_], None]) -> Callable[[E_], None]:
        _subscribe(event, handle, takes_many=False, can_wait=False)
        return handle

    return register


def on_many(
    event: type[E_], *, can_wait: bool = True
) -> Callable[[Callable[[list[E_]], None]], Callable[[list[E_]], None]]:
    """Mark a function to be called with lists of events of a type, in order, for work that costs less together.

    It is called seldom while people wait for pages, unless it cannot wait. All of a list stand or fall together; where
    it fails, they come again one by one. It may be called twice with the same ones.
    """

    def register(handle: Callable[[list[E_]], None]) -> Callable[[list[E_]], None]:
        _subscribe(event, handle, takes_many=True, can_wait=can_wait)
        return handle

    return register


def _subscribe(event: type[Event], handle: Callable[[Any], None], *, takes_many: bool, can_wait: bool) -> None:
    name = f"{handle.__module__}.{handle.__qualname__}"
    SUBSCRIBERS[name] = Subscriber(name, event, handle, takes_many, can_wait)


def read_news(*, can_wait: bool | None = None) -> int:
    """Let subscribers read on from their bookmarks, and what was asked for; return how many events they read.

    Those whose work can wait may be let read apart from the others; without `can_wait` all read.
    """
    top = newest_position()
    readers = [name for name, one in SUBSCRIBERS.items() if can_wait is None or one.can_wait == can_wait]
    bookmarks = {name: position for name, position in ask(BOOKMARKS) if name in readers}
    new = [name for name in readers if name not in bookmarks]
    Bookmark.objects.bulk_create([Bookmark(subscriber=name) for name in new], ignore_conflicts=True)
    bookmarks |= dict.fromkeys(new, 0)
    behind = [name for name in readers if bookmarks[name] < top]
    idle = _move_past_what_is_not_theirs({name: bookmarks[name] for name in behind}, top)
    read = sum(_read_on(SUBSCRIBERS[name], top) for name in behind if name not in idle)
    return read + read_parked(_handle)


def _move_past_what_is_not_theirs(bookmarks: dict[str, int], top: int) -> set[str]:
    """Move at once the bookmarks of those who find nothing between there and `top`; return the subscribers.

    Only those that are nearly up to date: a long way is read in order, as it would be with something on it.
    """
    near = {name: position for name, position in bookmarks.items() if position >= top - NEAR}
    if not near:
        return set()
    fresh = Sealed.objects.filter(position__gt=min(near.values()), position__lte=top)
    newest = dict(fresh.values_list("entry__name").annotate(Max("position")))
    idle = {name for name, at in near.items() if newest.get(SUBSCRIBERS[name].event.event_name(), 0) <= at}
    if idle:
        with on_disk_later(savepoint=False):
            Bookmark.objects.filter(subscriber__in=idle, position__lt=top).update(position=top)
    return idle


def _read_on(subscriber: Subscriber, top: int) -> int:
    read = 0
    while subscriber.takes_many and (together := _read_many(subscriber, top)) is not None:
        read += together
        if subscriber.can_wait or together < MANY or read >= BATCH:
            return read
    while read < BATCH and _read_one(subscriber, top):
        read += 1
    return read


def _read_many(subscriber: Subscriber, top: int) -> int | None:
    """Read the next events in one transaction and return how many; None where they are to be read one by one.

    What another process is reading is left to it: by the time it has done, reading on one by one would cost most.
    """
    try:
        with on_disk_later():
            bookmark = _take_bookmark(subscriber)
            if bookmark is None or bookmark.position >= top:
                return 0
            if bookmark.failures or has_parked(subscriber.name):
                return None
            fresh = ask(FOLLOWING, bookmark.position, top, subscriber.event.event_name(), MANY)
            if fresh:
                subscriber.handle([subscriber.event.from_facts(json.loads(facts)) for _, facts in fresh])
            _move(subscriber, fresh[-1][0] if len(fresh) == MANY else top)
            return len(fresh)
    except Exception:
        log.exception("subscriber failed with many", subscriber=subscriber.name)
        return None


def _read_one(subscriber: Subscriber, top: int) -> bool:
    """Read the next event, move the bookmark in the same transaction, and say whether there was one."""
    sealed = None
    try:
        with on_disk_later():
            bookmark = _take_bookmark(subscriber)
            if bookmark is None or bookmark.position >= top:
                return False
            sealed = _following(subscriber, bookmark.position, top).first()
            if sealed is not None and not park_behind(subscriber.name, sealed.entry):
                _handle(subscriber.name, sealed.entry)
            _move(subscriber, sealed.position if sealed else top)
            return sealed is not None
    except Exception as error:
        log.exception("subscriber failed", subscriber=subscriber.name)
        if sealed is not None:
            _count_failure(subscriber, sealed, error)
        return False


def _handle(name: str, entry: Entry) -> None:
    subscriber, event = SUBSCRIBERS[name], _event(entry)
    subscriber.handle([event] if subscriber.takes_many else event)


def _event(entry: Entry) -> Event:
    return EVENTS[entry.name].from_facts(entry.facts)


def _take_bookmark(subscriber: Subscriber) -> _Place | None:
    """Return how far a subscriber is, None while another process has that or the subscriber waits after a failure."""
    found = ask(TAKE_BOOKMARK, subscriber.name, now())
    return _Place(*found[0]) if found else None


def _following(subscriber: Subscriber, after: int, top: int) -> QuerySet[Sealed]:
    theirs = Sealed.objects.filter(position__gt=after, position__lte=top, entry__name=subscriber.event.event_name())
    return theirs.select_related("entry").order_by("position")


def _move(subscriber: Subscriber, position: int) -> None:
    ask(MOVE, position, subscriber.name)


def _count_failure(subscriber: Subscriber, sealed: Sealed, error: Exception) -> None:
    """Have the subscriber wait before it tries again; after the last try, park the entry and read on."""
    with transaction.atomic():
        bookmark = Bookmark.objects.select_for_update().get(subscriber=subscriber.name)
        if bookmark.position >= sealed.position:
            return
        bookmark.failures += 1
        if bookmark.failures < TRIES:
            bookmark.try_again_at = now() + wait_after(bookmark.failures)
            bookmark.save()
        else:
            park(subscriber.name, sealed.entry, error)
            _move(subscriber, sealed.position)
