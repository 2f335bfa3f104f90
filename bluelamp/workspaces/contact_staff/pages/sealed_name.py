"""A sealed name: ask to open it, see how that stands, and read it once someone else allowed it."""

from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.actions import ask_to_open
from bluelamp.people.actions.open_name import NotOpen
from bluelamp.people.sealed_names import Sealed, sealed_name_of
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.name_forms import (
    grounds_fields,
    grounds_of,
    part_in_words,
    typed_grounds,
    what_is_wrong_with_grounds,
)
from bluelamp.workspaces.contact_staff.reference import CONTACT

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

ADDRESS: Final = f"{CONTACT}names/<uuid:name_id>/"


@open_to("people.ask_to_open_name")
def sealed_name(request: HttpRequest, by: Actor, reference: str, name_id: UUID) -> HttpResponse:
    """Show how its opening stands, and ask for it with a reason and an authority."""
    contact = contact_for_staff(by, reference)
    held = held_of(contact, name_id)
    if request.method != "POST":
        return show_sealed_name(request, by, contact, held)
    typed = typed_grounds(request)
    errors = what_is_wrong_with_grounds(typed)
    if errors:
        return show_sealed_name(request, by, contact, held, again=Again("open", typed, errors))
    try:
        ask_to_open(by=by, sealed=held.name, grounds=grounds_of(typed))
    except NotOpen:
        raise Http404 from None
    messages.success(request, _("It is asked. Ring whoever is to allow it: nothing calls them."))
    return redirect("sealed_name", reference, name_id)


def held_of(contact: "Contact", name_id: UUID) -> Sealed:
    """Return a sealed name of a contact without what it says. Raises `Http404`."""
    held = sealed_name_of(contact.pk, name_id)
    if held is None:
        raise Http404
    return held


def show_sealed_name(
    request: HttpRequest,
    by: Actor,
    contact: "Contact",
    held: Sealed,
    *,
    again: Again | None = None,
    name: str = "",
) -> HttpResponse:
    """Render the page; with the name only where it was just opened."""
    again = again or Again()
    context = {
        "contact": contact,
        "held": held,
        "part": part_in_words(contact, held.name.part_id),
        "name": name,
        "may_allow": held.may_allow(by),
        "may_read": held.may_read(by),
        "fields": grounds_fields(again),
        "errors": again.links(),
    }
    return render(request, "workspaces/contact_staff/pages/sealed_name.html", context)


address = path(ADDRESS, sealed_name, name="sealed_name")
