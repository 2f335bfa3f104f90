"""Reading promises."""

from uuid import UUID

from bluelamp.promises.models import Promise
from bluelamp.promises.rules import Kind


def promises_about(matter_id: UUID) -> list[Promise]:
    """Return every promise about a matter: open ones first, each by when it is due."""
    return sorted(
        Promise.objects.filter(matter_id=matter_id),
        key=lambda promise: (promise.kept_at is not None, promise.due_at),
    )


def open_first_answer(matter_id: UUID) -> Promise | None:
    """Return the promise of a first answer while it is not kept."""
    return Promise.objects.filter(matter_id=matter_id, kind=Kind.FIRST_ANSWER, kept_at=None).first()


def next_due(matter_id: UUID) -> Promise | None:
    """Return the open promise about a matter that is due first."""
    return Promise.objects.filter(matter_id=matter_id, kept_at=None).order_by("due_at").first()
