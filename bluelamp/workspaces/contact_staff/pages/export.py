"""Take the list that the queue shows away as a file."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path

from bluelamp.contacts.actions import export_list
from bluelamp.contacts.filters import read_query
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import today
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.lists import Form, written
from bluelamp.workspaces.contact_staff.export_columns import COLUMNS, columns_of
from bluelamp.workspaces.contact_staff.queue_filter import choices_for

TYPES = {Form.CSV: "text/csv; charset=utf-8", Form.JSON: "application/json"}


@open_to("contacts.export")
def export(request: HttpRequest, by: Actor) -> HttpResponse:
    """Give a file of all that the filters leave, to be saved; without a known form, lead back to the queue."""
    form = request.POST.get("form", "")
    if form not in list(Form):
        return redirect("queue")
    filters = read_query(request.POST.get("query", ""), choices_for(by).known())
    contacts = export_list(by=by, filters=filters, form=Form(form))
    answer = HttpResponse(written(Form(form), COLUMNS, columns_of(contacts)), content_type=TYPES[Form(form)])
    answer["Content-Disposition"] = f'attachment; filename="contacts-{today().isoformat()}.{form}"'
    return answer


address = path("desk/export/", export, name="export")
