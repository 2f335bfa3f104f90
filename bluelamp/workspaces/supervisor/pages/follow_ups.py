"""What people said of us that waits for a supervisor: bad contacts, and all that was written."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.surveys.queries import follow_ups_open
from bluelamp.workspaces.supervisor.asked import parts_of_confidence


@open_to("surveys.follow_up")
def follow_ups(request: HttpRequest, by: Actor) -> HttpResponse:
    """List them by when they are due."""
    context: dict[str, Any] = {
        "waiting": follow_ups_open(by),
        "now": now(),
        "parts": parts_of_confidence(here="follow_ups"),
    }
    return render(request, "workspaces/supervisor/pages/follow_ups.html", context)


address = path("desk/confidence/follow-ups/", follow_ups, name="follow_ups")
