"""What can be done about a task."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.foundation.ledger.erasure import empty
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.tasking.events import TaskEnded, TaskLeftBehind, TaskMade, TaskMoved, TasksErased
from bluelamp.tasking.models import Task
from bluelamp.tasking.rules import Ending

if TYPE_CHECKING:
    from bluelamp.staff.models import Account


class DueInThePast(ValueError):
    """A task was to be done before it was asked for."""

    def __str__(self) -> str:
        return str(_("A task must be due in the future. Choose a later moment."))


@action(may="tasking.ask", announces=TaskMade)
def make_task(
    *,
    by: Actor,
    matter_id: UUID,
    person_id: UUID,
    words: str,
    team: str,
    account: "Account | None",
    due_at: datetime,
) -> Task:
    """Ask an account, or where None anyone of a team, to do something by a moment; raise `DueInThePast`."""
    if due_at <= now():
        raise DueInThePast
    account_id = account.pk if account else None
    task = new_row(
        Task,
        matter_id=matter_id,
        person_id=person_id,
        words=words,
        team_id=team,
        account_id=account_id,
        made_by_id=by.id,
        due_at=due_at,
    )
    write_down(task)
    announce(
        TaskMade(task_id=task.pk, matter_id=matter_id, person_id=person_id, account_id=account_id),
        by=by,
        wrote=[task],
    )
    return task


@action(may="tasking.end", announces=TaskEnded, on="task")
def end_task(*, by: Actor, task: Task, ending: Ending, said: str) -> Task:
    """Write down that a task was done or is not needed, with a word about it; one that has ended stays as it is."""
    task.refresh_from_db(from_queryset=Task.objects.select_for_update(no_key=True))
    if task.ended_at is not None:
        nothing_new()
        return task
    task.ended_at, task.ended_by_id = now(), by.id
    task.ending, task.said = ending, said
    task.save(update_fields=["ended_at", "ended_by", "ending", "said"])
    announce(
        TaskEnded(task_id=task.pk, matter_id=task.matter_id, person_id=task.person_id, ending=ending),
        by=by,
        wrote=[task],
    )
    return task


@action(may="tasking.return", announces=TaskLeftBehind, on="task")
def return_task(*, by: Actor, task: Task) -> Task:
    """Ask the whole team instead of someone who has left; what has ended, or is asked of anyone else, stays."""
    rows = Task.objects.filter(pk=task.pk, ended_at=None, account__is_active=False).exclude(digest_key=b"")
    left = rows.select_for_update(of=("self",), no_key=True).first()
    if left is None or left.account_id is None:
        nothing_new()
        return task
    account_id, left.account = left.account_id, None
    left.save(update_fields=["account"])
    announce(
        TaskLeftBehind(task_id=left.pk, matter_id=left.matter_id, person_id=left.person_id, account_id=account_id),
        by=by,
        wrote=[left],
    )
    return left


@action(may="tasking.move", announces=TaskMoved, on="task")
def move_task(*, by: Actor, task: Task, team: str, account_id: UUID | None = None) -> Task:
    """Ask another team what was asked: the account where one is named, or else anyone of the team.

    What has ended or was erased stays where it was.
    """
    rows = Task.objects.filter(pk=task.pk, ended_at=None).exclude(digest_key=b"").exclude(team=team)
    moved = rows.select_for_update(of=("self",), no_key=True).first()
    if moved is None:
        nothing_new()
        return task
    moved.team_id, moved.account_id = team, account_id
    moved.save(update_fields=["team", "account"])
    announce(
        TaskMoved(task_id=moved.pk, matter_id=moved.matter_id, person_id=moved.person_id, team=team),
        by=by,
        wrote=[moved],
    )
    return moved


@action(may="records.erase", announces=TasksErased)
def erase_tasks(*, by: Actor, matter_id: UUID, reason: WhyErased) -> None:
    """Erase the words of every task about a matter; that something was asked, of whom and by when, stays."""
    tasks = list(Task.objects.filter(matter_id=matter_id).exclude(digest_key=b"").order_by("id"))
    if not tasks:
        nothing_new()
        return
    announce(
        TasksErased(matter_id=matter_id, task_ids=tuple(task.pk for task in tasks), reason=reason),
        by=by,
        wrote=empty(Task, tasks),
    )
