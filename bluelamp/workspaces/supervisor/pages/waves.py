"""What people who live here think: the surveys that went by letter, and those that came in from elsewhere."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.pulse.queries import waves as all_waves
from bluelamp.workspaces.supervisor.asked import parts_of_confidence


@open_to("surveys.see_figures")
def waves(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show them, the newest first."""
    context: dict[str, Any] = {
        "waves": all_waves(),
        "may_run": by.may("pulse.run"),
        "parts": parts_of_confidence(here="waves"),
    }
    return render(request, "workspaces/supervisor/pages/waves.html", context)


address = path("desk/confidence/pulse/", waves, name="waves")
