"""How people say we did, for anyone: the same figures that the force has, as they were published."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse

from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.surveys.shown import all_published, shown


@open_to_public
def how_we_did(request: HttpRequest) -> HttpResponse:
    """Show the publication that the address names by its first day, the newest where it names none."""
    published = all_published()
    context: dict[str, Any] = {
        "published": published,
        "shown": shown(published, request.GET.get("from", "")),
        "definitions": reverse("how_we_did_definitions"),
    }
    return render(request, "channels/figures/pages/how_we_did.html", context)


address = path("how-we-did/", how_we_did, name="how_we_did")
