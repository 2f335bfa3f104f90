"""A name that one had sealed: what it is for, when it was opened, and taking it back."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse

from bluelamp.channels.tracking.door import holder_at
from bluelamp.channels.tracking.naming import parts_of
from bluelamp.channels.tracking.visit import keep_open
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.design.language import only_changes_language
from bluelamp.people.actions import take_back_name
from bluelamp.people.sealed_names import sealed_name_of


@open_to_public
def own_name(request: HttpRequest, name_id: UUID) -> HttpResponse:
    """Show all but the name to whoever holds the receipt, and take it back where they say so."""
    holder = holder_at(request)
    if holder is None:
        return redirect("track")
    held = sealed_name_of(holder.contact.pk, name_id)
    if held is None and request.method == "POST":
        return redirect(f"{reverse('matter')}#name-given")
    if held is None:
        raise Http404
    if request.method == "POST" and not only_changes_language(request):
        take_back_name(by=holder.actor, sealed=held.name)
        return redirect(f"{reverse('matter')}#name-given")
    context = {"held": held, "part": parts_of(holder.contact).get(held.name.part_id, "")}
    response = render(request, "channels/tracking/pages/own_name.html", context)
    keep_open(response, holder.receipt_id)
    return response


address = path("track/matter/name/<uuid:name_id>/", own_name, name="own_name")
