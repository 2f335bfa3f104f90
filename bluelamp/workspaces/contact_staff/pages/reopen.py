"""Open a closed contact again."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import reopen as open_again
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.workspaces.contact_staff.reference import CONTACT


@open_to("contacts.close")
def reopen(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Open it, so that it waits for an answer."""
    contact = contact_for_staff(by, reference)
    if request.method == "POST":
        open_again(by=by, contact=contact)
        messages.success(request, _("It is open again, and waits for us."))
    return redirect("contact", reference)


address = path(f"{CONTACT}reopen/", reopen, name="reopen")
