"""Take a saved view away."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import drop_view as take_away
from bluelamp.contacts.views import view_with
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor


@open_to("contacts.save_view")
def drop_view(request: HttpRequest, by: Actor, view_id: UUID) -> HttpResponse:
    """Take away a view of one's own or, for a supervisor, of the team."""
    if request.method != "POST":
        return redirect("queue")
    view = view_with(view_id, by)
    if view is None:
        raise Http404
    take_away(by=by, view=view)
    messages.success(request, _("The view is gone. The contacts in it are as they were."))
    return redirect("queue")


address = path("desk/views/<uuid:view_id>/drop/", drop_view, name="drop_view")
