"""Read a sealed name once it is open; each reading is written down."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.actions import open_name as read_name
from bluelamp.people.actions.open_name import CannotBeRead, NotOpen
from bluelamp.people.sealed_names import note_name_read
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.pages.sealed_name import ADDRESS, held_of, show_sealed_name


@open_to("people.ask_to_open_name")
def open_name(request: HttpRequest, by: Actor, reference: str, name_id: UUID) -> HttpResponse:
    """Show the name to one of the two who opened it, on this page and no other."""
    contact = contact_for_staff(by, reference)
    held = held_of(contact, name_id)
    if request.method != "POST":
        return redirect("sealed_name", reference, name_id)
    try:
        name = read_name(by=by, sealed=held.name)
    except (NotOpen, CannotBeRead) as error:
        return show_sealed_name(request, by, contact, held, again=Again("read", {}, {"": str(error)}))
    note_name_read(by, held.name)
    return show_sealed_name(request, by, contact, held_of(contact, name_id), name=name)


address = path(f"{ADDRESS}open/", open_name, name="open_name")
