"""Put a tag on a contact."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import tag as put_on
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.tags import tag_with
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.pages.contact import show_contact
from bluelamp.workspaces.contact_staff.reference import CONTACT


@open_to("contacts.tag")
def tag(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Put the chosen tag on the contact."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return redirect("contact", reference)
    chosen = tag_with(request.POST.get("tag", "").replace("\0", ""))
    if chosen is None:
        return show_contact(request, by, contact, Again("tag", {}, {"tag": _("Choose a tag.")}))
    put_on(by=by, contact=contact, tag=chosen)
    messages.success(request, _("It has the tag “%(tag)s” now.") % {"tag": chosen})
    return redirect("contact", reference)


address = path(f"{CONTACT}tag/", tag, name="tag")
