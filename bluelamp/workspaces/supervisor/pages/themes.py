"""What people wrote about when they were asked how it went: in words that many of them use, and in nobody's own."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.surveys.rules import LEAST_SHOWN
from bluelamp.surveys.themes import complete_quarters, themes_of
from bluelamp.workspaces.supervisor.asked import parts_of_confidence


@open_to("surveys.see_figures")
def themes(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the quarter that the address names, the newest that is complete where it names none."""
    quarters = complete_quarters()
    quarter = next((each for each in quarters if str(each) == request.GET.get("quarter")), quarters[0])
    context: dict[str, Any] = {
        "quarter": quarter,
        "quarters": quarters,
        "themes": themes_of(quarter),
        "least": LEAST_SHOWN,
        "parts": parts_of_confidence(here="themes"),
    }
    return render(request, "workspaces/supervisor/pages/themes.html", context)


address = path("desk/confidence/themes/", themes, name="themes")
