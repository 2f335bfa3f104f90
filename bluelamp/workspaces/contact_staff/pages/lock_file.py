"""Lock a file that may be an image of a child being abused."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import lock_attachment
from bluelamp.contacts.queries import attachment_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import ErrorLink, Field, Option
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.workspaces.contact_staff.reference import CONTACT


@open_to("contacts.lock_file")
def lock_file(request: HttpRequest, by: Actor, reference: str, attachment_id: UUID) -> HttpResponse:
    """Say what a lock does and ask for a tick; lock the file once it is there."""
    attachment = attachment_for_staff(by, reference, attachment_id)
    error = ""
    if request.method == "POST":
        if request.POST.get("suspected"):
            lock_attachment(by=by, contact=attachment.contact, attachment=attachment)
            messages.success(request, _("The file is locked. Nobody is shown it any more. Tell your supervisor now."))
            return redirect("contact", reference)
        error = _("Tick the box if you want to lock this file.")
    context = {
        "contact": attachment.contact,
        "attachment": attachment,
        "field": Field(
            name="suspected",
            label=_("Do you want to lock it?"),
            options=(Option("yes", _("It may show a child being sexually abused. Lock it.")),),
            error=error,
            kind="checkboxes",
            is_page_heading=False,
            label_size="m",
        ),
        "errors": [ErrorLink(error, "#suspected")] if error else [],
    }
    return render(request, "workspaces/contact_staff/pages/lock_file.html", context)


address = path(f"{CONTACT}files/<uuid:attachment_id>/lock/", lock_file, name="lock_file")
