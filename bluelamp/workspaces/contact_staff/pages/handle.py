"""One way to reach a person: how we know that it is theirs, from and until when, and whether it is shared."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.access.look import Reason
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.actions import tie_handle
from bluelamp.people.actions.tie import DatesDoNotFit
from bluelamp.people.agreements import Agreed, agreed_on
from bluelamp.workspaces.contact_staff.agreement_words import reachable
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.handle_forms import (
    as_known,
    known_as_typed,
    known_fields,
    typed_in,
    what_is_wrong,
)
from bluelamp.workspaces.contact_staff.reference import CONTACT

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@open_to("people.tie_handle")
def handle(request: HttpRequest, by: Actor, reference: str, handle_id: UUID) -> HttpResponse:
    """Show how the handle is known; put what was typed in its place."""
    contact = contact_for_staff(by, reference)
    agreed = agreed_on(by, contact.person_id, handle_id, reason=Reason.AGREEING)
    if request.method != "POST":
        return _show(request, contact, agreed, Again("handle", as_known(agreed.known)))
    typed = typed_in(request)
    errors = what_is_wrong(typed, adding=False)
    try:
        if not errors:
            tie_handle(by=by, person=contact.person, handle_id=handle_id, known=known_as_typed(typed))
            messages.success(request, _("It is written down, and holds from now on."))
            return redirect("who", reference)
    except DatesDoNotFit as error:
        errors = {"until": str(error)}
    return _show(request, contact, agreed, Again("handle", typed, errors))


def _show(request: HttpRequest, contact: "Contact", agreed: Agreed, again: Again) -> HttpResponse:
    context = {"contact": contact, "way": reachable(agreed), "fields": known_fields(again), "errors": again.links()}
    return render(request, "workspaces/contact_staff/pages/handle.html", context)


address = path(f"{CONTACT}handle/<uuid:handle_id>/", handle, name="handle")
