"""Reading tasks. Who may see them is decided by whoever knows the matters they are about."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Q, QuerySet

from bluelamp.staff.queries import sealed_ids
from bluelamp.tasking.models import Task


def tasks_about(matter_id: UUID) -> list[Task]:
    """Return every task about a matter: open ones first, each by when it is due; what was erased is gone from it."""
    rows = Task.objects.filter(matter_id=matter_id).exclude(digest_key=b"")
    rows = rows.select_related("account", "team", "made_by", "ended_by")
    return sorted(rows, key=lambda task: (task.ended_at is not None, task.due_at))


def open_tasks_about(matter_id: UUID) -> list[Task]:
    """Return the open tasks about a matter, by when they are due."""
    rows = Task.objects.filter(matter_id=matter_id, ended_at=None).exclude(digest_key=b"")
    return list(rows.order_by("due_at", "pk"))


def open_tasks_for(account_id: UUID | None, teams: Collection[str], people: Collection[UUID] = ()) -> QuerySet[Task]:
    """Return the open tasks of an account, and those of its teams that nobody is named for, by when they are due.

    With them come those about `people` whom few may know of, whoever is named: they may not see them any more.
    """
    mine = Q(account=account_id, account__isnull=False) | Q(account=None, team__in=list(teams))
    if people:
        mine |= Q(person__in=list(people))
    rows = Task.objects.filter(mine, ended_at=None).exclude(digest_key=b"")
    return rows.select_related("team", "account", "made_by").order_by("due_at", "pk")


def open_tasks_by_itself() -> list[Task]:
    """Return the open tasks that nobody of the staff asked for, but the program itself."""
    rows = Task.objects.filter(made_by=None, ended_at=None).exclude(digest_key=b"")
    return list(rows.order_by("due_at", "pk"))


def open_tasks_with(account_id: UUID) -> int:
    """Return how many open tasks an account is named for, but for those about sealed people."""
    rows = Task.objects.filter(account=account_id, ended_at=None).exclude(digest_key=b"")
    return rows.exclude(person__in=sealed_ids()).count()
