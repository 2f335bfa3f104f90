"""Take one's tasks, and those of one's teams, away as a file."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path

from bluelamp.contacts.actions import export_tasks as take_them_away
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.taking_away import as_file, form_asked
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.contact_columns import moment

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.tasking.models import Task

COLUMNS: Final = ("task", "reference", "who", "due", "for", "team", "asked_by", "asked")


@open_to("contacts.export")
def export_tasks(request: HttpRequest, by: Actor) -> HttpResponse:
    """Give a file of the open tasks, what is due first first; without a known form, lead back to them."""
    form = form_asked(request)
    if form is None:
        return redirect("for_me")
    return as_file(form, named="tasks", columns=COLUMNS, rows=_rows(take_them_away(by=by, form=form)))


def _rows(tasks: "Iterable[tuple[Task, Contact]]") -> Iterator[tuple[str, ...]]:
    for task, contact in tasks:
        yield (
            task.words,
            contact.reference,
            str(contact.person),
            moment(task.due_at),
            str(task.account or ""),
            str(task.team),
            str(task.made_by or ""),
            moment(task.made_at),
        )


address = path("desk/for-me/export/", export_tasks, name="export_tasks")
