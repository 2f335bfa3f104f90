"""Say that a promise was kept."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import keep
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.promises.queries import promises_about
from bluelamp.workspaces.contact_staff.reference import CONTACT


@open_to("promises.keep")
def keep_promise(request: HttpRequest, by: Actor, reference: str, promise_id: UUID) -> HttpResponse:
    """Mark a promise about this contact as kept."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return redirect("contact", reference)
    promise = next((one for one in promises_about(contact.pk) if one.pk == promise_id), None)
    if promise is None:
        raise Http404
    keep(by=by, contact=contact, promise=promise)
    messages.success(request, _("The promise is marked as kept."))
    return redirect("contact", reference)


address = path(f"{CONTACT}promises/<uuid:promise_id>/kept/", keep_promise, name="keep_promise")
