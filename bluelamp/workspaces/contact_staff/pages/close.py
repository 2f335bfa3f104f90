"""Close a contact."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import close as close_contact
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.rules import CloseReason
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.pages.contact import show_contact
from bluelamp.workspaces.contact_staff.reference import CONTACT


@open_to("contacts.close")
def close(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Close it for the chosen reason."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return redirect("contact", reference)
    reason = request.POST.get("reason", "")
    if reason not in list(CloseReason):
        return show_contact(request, by, contact, Again("close", {}, {"reason": _("Choose why it is closed.")}))
    close_contact(by=by, contact=contact, reason=CloseReason(reason))
    messages.success(request, _("It is closed. It opens again by itself if the person writes."))
    return redirect("contact", reference)


address = path(f"{CONTACT}close/", close, name="close")
