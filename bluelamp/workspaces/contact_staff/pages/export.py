"""Take the list that the queue shows away as a file."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path

from bluelamp.contacts.actions import export_list
from bluelamp.contacts.filters import read_query
from bluelamp.contacts.listed import in_queue
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.taking_away import as_file, form_asked
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.contact_columns import COLUMNS, columns_of
from bluelamp.workspaces.contact_staff.queue_filter import choices_for


@open_to("contacts.export")
def export(request: HttpRequest, by: Actor) -> HttpResponse:
    """Give a file of all that the filters leave, to be saved; without a known form, lead back to the queue."""
    form = form_asked(request)
    if form is None:
        return redirect("queue")
    filters = read_query(request.POST.get("query", ""), choices_for(by).known())
    contacts = export_list(by=by, listed=in_queue(filters), form=form)
    return as_file(form, named="contacts", columns=COLUMNS, rows=columns_of(contacts))


address = path("desk/export/", export, name="export")
