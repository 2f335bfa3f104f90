"""Look at a warning marker again, and let it stand until another day."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.actions import review_marker as let_stand
from bluelamp.people.actions.markers import ExpiryDoesNotFit, NotCurrent
from bluelamp.people.markers import marker_on
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.marker_forms import last_day, review_fields, typed_in, what_is_wrong
from bluelamp.workspaces.contact_staff.reference import CONTACT


@open_to("people.mark")
def review_marker(request: HttpRequest, by: Actor, reference: str, marker_id: UUID) -> HttpResponse:
    """Show the marker and ask what shows that it still holds; keep what was typed."""
    contact = contact_for_staff(by, reference)
    marker = marker_on(contact.person_id, marker_id)
    if marker is None:
        raise Http404
    again = Again()
    if request.method == "POST":
        typed = typed_in(request, "shown_by")
        errors, ends = what_is_wrong(typed), last_day(typed)
        if not errors and ends is not None:
            try:
                let_stand(by=by, marker=marker, shown_by=typed["shown_by"], expires_on=ends)
            except (ExpiryDoesNotFit, NotCurrent) as error:
                errors["expires"] = str(error)
            else:
                messages.success(request, _("The marker is reviewed and stands until the new day."))
                return redirect("markers", reference)
        again = Again("review", typed, errors)
    context = {
        "contact": contact,
        "marker": marker,
        "fields": review_fields(again),
        "errors": again.links(),
    }
    return render(request, "workspaces/contact_staff/pages/review_marker.html", context)


address = path(f"{CONTACT}markers/<uuid:marker_id>/review/", review_marker, name="review_marker")
