"""How contacts went, as it was published: of the whole force, by channel and place, and of nobody by name."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.surveys.queries import sampling_percent
from bluelamp.surveys.shown import all_published, shown
from bluelamp.workspaces.supervisor.asked import parts_of_confidence


@open_to("surveys.see_figures")
def confidence(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the publication that the address names by its first day, the newest where it names none."""
    published = all_published()
    context: dict[str, Any] = {
        "published": published,
        "shown": shown(published, request.GET.get("from", "")),
        "definitions": reverse("confidence_definitions"),
        "nobody_is_asked": not sampling_percent(),
        "parts": parts_of_confidence(here="confidence"),
    }
    return render(request, "workspaces/supervisor/pages/confidence.html", context)


address = path("desk/confidence/", confidence, name="confidence")
