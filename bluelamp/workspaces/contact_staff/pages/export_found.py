"""Take what a search found away as a file."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path

from bluelamp.contacts.actions import export_list
from bluelamp.contacts.searching import found_by
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.taking_away import as_file, form_asked
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.search.queries import words_asked
from bluelamp.reports.contact_columns import COLUMNS, columns_of


@open_to("contacts.export")
def export_found(request: HttpRequest, by: Actor, search_id: UUID) -> HttpResponse:
    """Give a file of what is found now, to whoever asked; without a known form, lead back to the results."""
    words, form = words_asked(by, search_id), form_asked(request)
    if form is None:
        return redirect("search_results", search_id)
    contacts = export_list(by=by, listed=found_by(words), form=form)
    return as_file(form, named="found", columns=COLUMNS, rows=columns_of(contacts))


address = path("desk/search/<uuid:search_id>/export/", export_found, name="export_found")
