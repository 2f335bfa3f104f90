"""The front page: what a person can do here."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.reports.services import services


@open_to_public
def start(request: HttpRequest) -> HttpResponse:
    """Show what a person can do here, 999 first."""
    return render(request, "channels/web_report/pages/start.html", {"services": services().values()})


address = path("", start, name="start")
