"""Tasks on the page of a contact: those there are, with the form that ends each, and the form that asks for one."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext as _

from bluelamp.foundation.clock import now
from bluelamp.foundation.design.fields import DateField, Field, Option
from bluelamp.foundation.design.times import until
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.duty import Colleague
from bluelamp.staff.duty_words import not_here
from bluelamp.tasking.queries import tasks_about
from bluelamp.workspaces.contact_staff.forms import WHOLE_TEAM, Again

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.tasking.models import Task


@dataclass(frozen=True)
class Asked:
    """A task, when it is due in words, whether it is late, and the question that ends it."""

    task: "Task"
    due: str
    late: bool
    said: Field
    ending: bool


def tasks_on(contact: "Contact", again: Again) -> list[Asked]:
    """Return the tasks of a contact, open ones first."""
    return [_asked(task, again) for task in tasks_about(contact.pk)]


def said_box(task_id: UUID) -> str:
    """Return the name of the question that ends a task."""
    return f"said-{task_id.hex}"


def task_fields(contact: "Contact", by: Actor, members: list[Colleague], again: Again) -> list[Field | DateField]:
    """Ask for a task: what, of whom, and by when; of the team, only those who are here can be chosen."""
    chosen = again.value("task-to") or WHOLE_TEAM
    anyone = _("Anyone in %(team)s") % {"team": contact.team}
    return [
        Field(
            name="task",
            label=_("What is to be done?"),
            value=again.value("task"),
            hint=_("The person never sees it on this website. They may ask for it by law."),
            error=again.error("task"),
            is_page_heading=False,
            label_size="s",
        ),
        Field(
            name="task-to",
            label=_("Who is asked?"),
            error=again.error("task-to"),
            options=(
                Option(WHOLE_TEAM, anyone, checked=chosen == WHOLE_TEAM),
                *(_member(each, by, chosen) for each in members),
            ),
            kind="select",
            is_page_heading=False,
            label_size="s",
        ),
        DateField(
            name="task-due",
            label=_("By which day?"),
            day=again.value("task-due-day"),
            month=again.value("task-due-month"),
            year=again.value("task-due-year"),
            error=again.error("task-due"),
            is_page_heading=False,
            label_size="s",
        ),
        Field(
            name="task-due-time",
            label=_("By what time?"),
            value=again.value("task-due-time"),
            hint=_("For example, 17:00"),
            error=again.error("task-due-time"),
            is_page_heading=False,
            label_size="s",
            width=5,
        ),
    ]


def _asked(task: "Task", again: Again) -> Asked:
    name = said_box(task.pk)
    said = Field(
        name=name,
        label=_("In a word, how did it go?"),
        hint=_("Where it is not needed, say why."),
        value=again.value(name),
        error=again.error(name),
        is_page_heading=False,
    )
    return Asked(task, until(task.due_at, at=now()), task.due_at < now(), said, again.form == name)


def _member(colleague: Colleague, by: Actor, chosen: str) -> Option:
    duty, name, value = colleague.duty, colleague.account.name, str(colleague.account.pk)
    off = duty.absent or (not duty.here and colleague.account.pk != by.id)
    return Option(value, name if duty.here else f"{name} ({not_here(duty)})", checked=value == chosen, off=off)
