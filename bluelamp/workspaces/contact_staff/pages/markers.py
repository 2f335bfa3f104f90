"""The warning markers of the person a contact is from: what stands, what has ended, and putting one on."""

from typing import TYPE_CHECKING, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.actions import put_on_marker
from bluelamp.people.actions.markers import ExpiryDoesNotFit
from bluelamp.people.markers import marker_kind_with, marker_kinds, markers_of
from bluelamp.people.rules import Standing
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.marker_forms import last_day, new_marker_fields, typed_in, what_is_wrong
from bluelamp.workspaces.contact_staff.reference import CONTACT

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

ASKED: Final = ("kind", "words", "source")


@open_to("people.mark")
def markers(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Show every marker of the person; put one on of what was typed."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return _show(request, by, contact, Again())
    typed = typed_in(request, *ASKED)
    errors, kind, ends = what_is_wrong(typed), marker_kind_with(typed["kind"]), last_day(typed)
    if not errors and kind is not None and ends is not None:
        try:
            put_on_marker(
                by=by, person=contact.person, kind=kind, words=typed["words"], source=typed["source"], expires_on=ends
            )
        except ExpiryDoesNotFit as error:
            errors["expires"] = str(error)
        else:
            messages.success(request, _("The marker is on. Everyone who opens a contact of this person sees it first."))
            return redirect("contact", reference)
    return _show(request, by, contact, Again("marker", typed, errors))


def _show(request: HttpRequest, by: Actor, contact: "Contact", again: Again) -> HttpResponse:
    every = markers_of(contact.person_id)
    context = {
        "contact": contact,
        "current": [one.marker for one in every if one.standing == Standing.CURRENT],
        "ended": [one for one in every if one.standing != Standing.CURRENT],
        "has_kinds": bool(marker_kinds()),
        "makes_kinds": by.may("people.make_marker_kind"),
        "fields": new_marker_fields(again),
        "errors": again.links(),
    }
    return render(request, "workspaces/contact_staff/pages/markers.html", context)


address = path(f"{CONTACT}markers/", markers, name="markers")
