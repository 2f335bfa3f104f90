"""Reading the ledger: functions that react to news, each with its own bookmark, at least once and in order."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeVar

import structlog
from django.db import transaction

from bluelamp.foundation.ledger.event import EVENTS, Event
from bluelamp.foundation.ledger.models import Bookmark, Sealed
from bluelamp.foundation.ledger.sequencer import newest_position

log = structlog.get_logger(__name__)
E_ = TypeVar("E_", bound=Event)
BATCH: Final = 100


@dataclass(frozen=True)
class Subscriber:
    """A function that is called with every event of one type."""

    name: str
    event: type[Event]
    handle: Callable[[Any], None]


SUBSCRIBERS: Final[dict[str, Subscriber]] = {}


def on(event: type[E_]) -> Callable[[Callable[[E_], None]], Callable[[E_], None]]:
    """Mark a function to be called with each event of a type. It may be called twice with the same one."""

    def register(handle: Callable[[E_], None]) -> Callable[[E_], None]:
        name = f"{handle.__module__}.{handle.__qualname__}"
        SUBSCRIBERS[name] = Subscriber(name, event, handle)
        return handle

    return register


def read_news() -> int:
    """Let every subscriber read on from its bookmark; return how many events were handled."""
    top = newest_position()
    up_to_date = set(Bookmark.objects.filter(position__gte=top).values_list("subscriber", flat=True))
    return sum(_read_on(SUBSCRIBERS[name], top) for name in SUBSCRIBERS if name not in up_to_date)


def _read_on(subscriber: Subscriber, top: int) -> int:
    Bookmark.objects.get_or_create(subscriber=subscriber.name)
    handled = 0
    while handled < BATCH and _read_one(subscriber, top):
        handled += 1
    return handled


def _read_one(subscriber: Subscriber, top: int) -> bool:
    """Handle the next event, move the bookmark in the same transaction, and say whether there was one."""
    try:
        with transaction.atomic():
            bookmark = _take_bookmark(subscriber)
            if bookmark is None or bookmark.position >= top:
                return False
            found = _next_event(subscriber, bookmark.position, top)
            bookmark.position, event = found or (top, None)
            bookmark.failures = 0
            if event is not None:
                subscriber.handle(event)
            bookmark.save()
            return event is not None
    except Exception:
        log.exception("subscriber failed", subscriber=subscriber.name)
        _count_failure(subscriber)
        return False


def _take_bookmark(subscriber: Subscriber) -> Bookmark | None:
    return Bookmark.objects.select_for_update(skip_locked=True).filter(subscriber=subscriber.name).first()


def _next_event(subscriber: Subscriber, after: int, top: int) -> tuple[int, Event] | None:
    sealed = Sealed.objects.filter(
        position__gt=after, position__lte=top, entry__name=subscriber.event.event_name()
    ).select_related("entry")
    row = sealed.order_by("position").first()
    return (row.position, EVENTS[row.entry.name].from_facts(row.entry.facts)) if row else None


def _count_failure(subscriber: Subscriber) -> None:
    with transaction.atomic():
        bookmark = Bookmark.objects.select_for_update().get(subscriber=subscriber.name)
        bookmark.failures = min(bookmark.failures + 1, 1000)
        bookmark.save(update_fields=["failures"])
