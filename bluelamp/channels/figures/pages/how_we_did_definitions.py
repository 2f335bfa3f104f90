"""How the published figures are made, and what each is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to_public


@open_to_public
def how_we_did_definitions(request: HttpRequest) -> HttpResponse:
    """Show every definition on one page, so that a figure can lead to its own."""
    return render(request, "channels/figures/pages/how_we_did_definitions.html")


address = path("how-we-did/definitions/", how_we_did_definitions, name="how_we_did_definitions")
