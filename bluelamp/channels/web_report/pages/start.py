"""The front page: what a person can do here."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.reports.services import services


@open_to_public
def start(request: HttpRequest) -> HttpResponse:
    """Show what a person can do here: 999 first, then what is for children."""
    offered = sorted(services().values(), key=lambda service: not service.for_children)
    return render(request, "channels/web_report/pages/start.html", {"services": offered})


address = path("", start, name="start")
