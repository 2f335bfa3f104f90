"""Reading promises."""

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from bluelamp.promises.models import Promise
from bluelamp.promises.rules import Kind

if TYPE_CHECKING:
    from django.db.models import QuerySet


def is_open(promise: Promise) -> bool:
    """Say whether a promise is neither kept nor dropped."""
    return promise.kept_at is None and promise.dropped_at is None


def drop_reasons() -> list[tuple[str, str]]:
    """Return why a promise can be dropped: codes and words."""
    return [(str(code), str(words)) for code, words in Promise._meta.get_field("drop_reason").choices or []]


def promises_about(matter_id: UUID) -> list[Promise]:
    """Return every promise about a matter: open ones first, each by when it is due."""
    return sorted(
        Promise.objects.filter(matter_id=matter_id),
        key=lambda promise: (not is_open(promise), promise.due_at),
    )


def open_about(matters: Collection[UUID]) -> list[Promise]:
    """Return every promise about some matters that is neither kept nor dropped, the first due first."""
    rows = Promise.objects.filter(matter_id__in=matters, kept_at=None, dropped_at=None)
    return list(rows.order_by("due_at", "pk")) if matters else []


def open_first_answer(matter_id: UUID) -> Promise | None:
    """Return the promise of a first answer while it is not kept."""
    return Promise.objects.filter(matter_id=matter_id, kind=Kind.FIRST_ANSWER, kept_at=None, dropped_at=None).first()


def open_calls(matters: "QuerySet[Any] | Collection[UUID]", *, most: int) -> list[Promise]:
    """Return the promises to ring someone about some matters that are neither kept nor dropped, the first due first."""
    rows = Promise.objects.filter(matter_id__in=matters, kind=Kind.CALL, kept_at=None, dropped_at=None)
    return list(rows.order_by("due_at", "pk")[:most])


def promises_of(matters: Collection[UUID]) -> list[Promise]:
    """Return every promise about some matters that was not dropped."""
    return list(Promise.objects.filter(matter_id__in=matters, dropped_at=None))


def promises_due(begins: datetime, ends: datetime) -> Iterator[Promise]:
    """Give every promise that was due in a time and not dropped."""
    rows = Promise.objects.filter(due_at__gte=begins, due_at__lt=ends, dropped_at=None).order_by("due_at", "pk")
    return rows.iterator(chunk_size=500)


def is_kept_in_time(promise: Promise) -> bool:
    """Say whether a promise was kept by when it was due."""
    return promise.kept_at is not None and promise.kept_at <= promise.due_at


def next_due(matter_id: UUID) -> Promise | None:
    """Return the open promise about a matter that is due first."""
    return Promise.objects.filter(matter_id=matter_id, kept_at=None, dropped_at=None).order_by("due_at").first()
