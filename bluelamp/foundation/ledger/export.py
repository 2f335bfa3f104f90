"""The ledger and the looks as plain values for other systems: ids, codes and moments, never a name or a word."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.event import EVENTS
from bluelamp.foundation.ledger.models import Look, Sealed

PAGE: Final = 500
# Looks have no position. By then each has been committed that began before.
SETTLED_AFTER: Final = timedelta(minutes=1)
NO_LOOK: Final = UUID(int=0)
Line = dict[str, Any]


def entries_after(position: int, *, only_security: bool) -> Iterator[Line]:
    """Yield each sealed entry behind a position, in order, a page at a time."""
    rows = Sealed.objects.select_related("entry").order_by("position")
    if only_security:
        rows = rows.filter(entry__name__in=[name for name, event in EVENTS.items() if event.is_security])
    while page := list(rows.filter(position__gt=position)[:PAGE]):
        for sealed in page:
            yield _entry(sealed)
        position = page[-1].position


def looks_after(look_id: UUID) -> Iterator[Line]:
    """Yield each look behind the one with this id, in the order of their ids, up to a minute ago."""
    settled = Look.objects.filter(at__lt=now() - SETTLED_AFTER).order_by("id")
    while page := list(settled.filter(id__gt=look_id)[:PAGE]):
        for look in page:
            yield _look(look)
        look_id = page[-1].pk


def _entry(sealed: Sealed) -> Line:
    entry = sealed.entry
    return {
        "position": sealed.position,
        "at": _moment(entry.at),
        "what": entry.name,
        "operation": entry.operation,
        "actor": {"kind": entry.actor_kind, "id": _id(entry.actor_id)},
        "record": _id(entry.record_id),
        "person": _id(entry.person_id),
        "facts": entry.facts,
        "hash": bytes(sealed.hash).hex(),
    }


def _look(look: Look) -> Line:
    return {
        "position": str(look.pk),
        "at": _moment(look.at),
        "what": "look",
        "operation": "consulted",
        "actor": {"kind": "staff", "id": _id(look.actor_id)},
        "model": look.model,
        "records": [str(look.record_id)] if look.record_id else look.list_ids,
        "reason": look.reason,
    }


def _id(value: UUID | None) -> str | None:
    return str(value) if value else None


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")
