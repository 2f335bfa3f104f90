"""The sheet from which a contact is copied, field by field, into a records system that is not connected."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.contacts.actions import open_copy_sheet
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.access.look import Reason
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.workspaces.contact_staff.copy_rows import sheet_of
from bluelamp.workspaces.contact_staff.reference import CONTACT


@open_to("contacts.copy")
def copy_sheet(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Show what is known of a contact in the order in which it is entered there, and write down that it was opened."""
    contact = contact_for_staff(by, reference, reason=Reason.COPYING)
    open_copy_sheet(by=by, contact=contact)
    context = {"contact": contact, "parts": sheet_of(contact)}
    return render(request, "workspaces/contact_staff/pages/copy_sheet.html", context)


address = path(f"{CONTACT}copy/", copy_sheet, name="copy_sheet")
