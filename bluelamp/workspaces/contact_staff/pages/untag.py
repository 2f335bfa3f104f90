"""Take a tag off a contact."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import untag as take_off
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.tags import tag_with
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.pages.contact import show_contact
from bluelamp.workspaces.contact_staff.reference import CONTACT


@open_to("contacts.tag")
def untag(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Take the chosen tag off the contact."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return redirect("contact", reference)
    chosen = tag_with(request.POST.get("tag", "").replace("\0", ""))
    if chosen is None:
        return show_contact(request, by, contact, Again("tag", {}, {"tag": _("Choose a tag.")}))
    take_off(by=by, contact=contact, tag=chosen)
    messages.success(request, _("The tag “%(tag)s” is taken off.") % {"tag": chosen})
    return redirect("contact", reference)


address = path(f"{CONTACT}untag/", untag, name="untag")
