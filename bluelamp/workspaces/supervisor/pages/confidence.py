"""How many contacts were bad, quarter by quarter and by channel: of the whole force, and of nobody by name."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.surveys.figures import complete_quarters, figures_of
from bluelamp.surveys.queries import sampling_percent
from bluelamp.surveys.rules import LEAST_SHOWN
from bluelamp.workspaces.supervisor.asked import CHANNELS, parts_of_confidence


@open_to("surveys.see_figures")
def confidence(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the quarter that the address names, the newest that is complete where it names none."""
    quarters = complete_quarters()
    quarter = next((each for each in quarters if str(each) == request.GET.get("quarter")), quarters[0])
    figures = figures_of(quarter)
    context: dict[str, Any] = {
        "quarter": quarter,
        "quarters": quarters,
        "whole": figures.whole,
        "channels": [(CHANNELS.get(line.channel, line.channel), line) for line in figures.channels],
        "reached": figures.reached,
        "least": LEAST_SHOWN,
        "nobody_is_asked": not sampling_percent(),
        "parts": parts_of_confidence(here="confidence"),
    }
    return render(request, "workspaces/supervisor/pages/confidence.html", context)


address = path("desk/confidence/", confidence, name="confidence")
