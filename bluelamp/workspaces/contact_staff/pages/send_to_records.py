"""Have a contact sent to the records system."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.records.actions import send_to_records_system
from bluelamp.records.actions.ask import NotConnected
from bluelamp.workspaces.contact_staff.reference import CONTACT


@open_to("records.send")
def send_to_records(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Ask for it to be sent, and lead back to the contact, which says how it stands."""
    contact = contact_for_staff(by, reference)
    if request.method == "POST":
        try:
            send_to_records_system(by=by, contact=contact)
        except NotConnected as error:
            messages.error(request, str(error))
        else:
            messages.success(
                request, _("It goes to the records system. “Records system” on this page says how it stands there.")
            )
    return redirect("contact", reference)


address = path(f"{CONTACT}send-to-records/", send_to_records, name="send_to_records")
