"""Pages that say what this site keeps, and what it cannot do for a person."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.people.addresses import days_kept
from bluelamp.places.queries import are_sent_elsewhere


@open_to_public
def about(request: HttpRequest, page: str) -> HttpResponse:
    """Show one of the pages."""
    context = {
        "connection_days": days_kept(),
        "elsewhere": are_sent_elsewhere(),
        "tiles": settings.MAP_TILES,
    }
    return render(request, f"channels/web_report/pages/{page}.html", context)


addresses = [
    path(f"{name}/", about, {"page": name}, name=name) for name in ("leaving", "accessibility", "privacy", "cookies")
]
