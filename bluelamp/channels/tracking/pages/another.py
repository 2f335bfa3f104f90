"""Tell us about something else, and say nothing again that we have of you."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path

from bluelamp.channels.tracking.door import holder_at
from bluelamp.channels.tracking.visit import keep_open
from bluelamp.contacts.proven import goes_along, proof_of
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.people.given_again import given_before
from bluelamp.reports.rules import may_be_known
from bluelamp.reports.services import services

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@open_to_public
def another(request: HttpRequest) -> HttpResponse:
    """List the forms that may know who someone is, and lead to the front page for all others."""
    holder = holder_at(request)
    if holder is None:
        return redirect("track")
    if not can_tell_of_another(holder.contact):
        return redirect("start")
    offered = sorted(filter(may_be_known, services().values()), key=lambda service: str(service.label))
    context: dict[str, Any] = {"services": offered, "known": proof_of(holder.receipt_id)}
    response = render(request, "channels/tracking/pages/another.html", context)
    keep_open(response, holder.receipt_id)
    return response


def can_tell_of_another(contact: "Contact") -> bool:
    """Say whether there is anything that the person of a contact need not say again."""
    return goes_along(contact) and bool(contact.person.name or given_before(contact.person))


address = path("track/matter/another/", another, name="another")
