"""What each published figure is, and what it is a share of."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.workspaces.supervisor.asked import parts_of_confidence


@open_to("surveys.see_figures")
def confidence_definitions(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show every definition on one page, so that a figure can lead to its own."""
    context = {"parts": parts_of_confidence(here="definitions")}
    return render(request, "workspaces/supervisor/pages/confidence_definitions.html", context)


address = path("desk/confidence/definitions/", confidence_definitions, name="confidence_definitions")
