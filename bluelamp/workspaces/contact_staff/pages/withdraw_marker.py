"""Take a warning marker off a person, for a reason."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.actions import withdraw_marker as take_off
from bluelamp.people.markers import marker_on
from bluelamp.people.rules import WhyWithdrawn
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.marker_forms import withdrawal_field
from bluelamp.workspaces.contact_staff.reference import CONTACT


@open_to("people.mark")
def withdraw_marker(request: HttpRequest, by: Actor, reference: str, marker_id: UUID) -> HttpResponse:
    """Show the marker and ask why it is withdrawn; withdraw it for the chosen reason."""
    contact = contact_for_staff(by, reference)
    marker = marker_on(contact.person_id, marker_id)
    if marker is None:
        raise Http404
    again = Again()
    if request.method == "POST":
        reason = request.POST.get("reason", "")
        if reason in list(WhyWithdrawn):
            take_off(by=by, marker=marker, reason=WhyWithdrawn(reason))
            messages.success(request, _("The marker is withdrawn. It is kept below, with who withdrew it and why."))
            return redirect("markers", reference)
        again = Again("withdraw", {}, {"reason": _("Choose why it is withdrawn.")})
    context = {
        "contact": contact,
        "marker": marker,
        "field": withdrawal_field(again),
        "errors": again.links(),
    }
    return render(request, "workspaces/contact_staff/pages/withdraw_marker.html", context)


address = path(f"{CONTACT}markers/<uuid:marker_id>/withdraw/", withdraw_marker, name="withdraw_marker")
