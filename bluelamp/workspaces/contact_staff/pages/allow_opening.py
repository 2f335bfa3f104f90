"""Allow that a sealed name is opened, as the second person."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.actions import allow_opening as allow
from bluelamp.people.actions.open_name import NotOpen, SamePerson
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.pages.sealed_name import ADDRESS, held_of, show_sealed_name


@open_to("people.allow_opening")
def allow_opening(request: HttpRequest, by: Actor, reference: str, name_id: UUID) -> HttpResponse:
    """Allow what someone else asked."""
    contact = contact_for_staff(by, reference)
    held = held_of(contact, name_id)
    if request.method == "POST":
        try:
            allow(by=by, sealed=held.name)
        except (SamePerson, NotOpen) as error:
            return show_sealed_name(request, by, contact, held, again=Again("allow", {}, {"": str(error)}))
        messages.success(request, _("It is allowed. Both of you can read the name for a day."))
    return redirect("sealed_name", reference, name_id)


address = path(f"{ADDRESS}allow/", allow_opening, name="allow_opening")
