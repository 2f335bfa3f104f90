"""Reading promises."""

from collections.abc import Collection
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


def next_due(matter_id: UUID) -> Promise | None:
    """Return the open promise about a matter that is due first."""
    return Promise.objects.filter(matter_id=matter_id, kept_at=None, dropped_at=None).order_by("due_at").first()
