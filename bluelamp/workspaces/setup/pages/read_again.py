"""Have an event read again that was set aside."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.queries import parked_events
from bluelamp.foundation.parked.actions import replay_parked


@open_to("ledger.replay")
def read_again(request: HttpRequest, by: Actor, parked_id: UUID) -> HttpResponse:
    """Have it read again with those behind it, and lead back to what runs behind the pages."""
    if request.method == "POST":
        parked = next((one for one in parked_events() if one.pk == parked_id), None)
        if parked is None:
            raise Http404
        replay_parked(by=by, parked=parked)
        messages.success(request, _("It will be read again within seconds, and those behind it in order."))
    return redirect("work")


address = path("desk/setup/parked/<uuid:parked_id>/again/", read_again, name="read_again")
