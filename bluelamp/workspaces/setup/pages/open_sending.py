"""Open sending again after it was shut."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.shutter.actions import open_sending as let_it_leave


@open_to("sending.open")
def open_sending(request: HttpRequest, by: Actor) -> HttpResponse:
    """Let what waits leave, and lead back to what runs behind the pages."""
    if request.method == "POST":
        let_it_leave(by=by)
        messages.success(request, _("Sending is open. What waits leaves within a minute."))
    return redirect("work")


address = path("desk/setup/sending/open/", open_sending, name="open_sending")
