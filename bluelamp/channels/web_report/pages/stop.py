"""Pages that end a form: 999 now, or not on this device."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to_public


@open_to_public
def emergency(request: HttpRequest) -> HttpResponse:
    """Say how to reach 999, by voice and without."""
    return render(request, "channels/web_report/pages/emergency.html")


@open_to_public
def not_safe_here(request: HttpRequest) -> HttpResponse:
    """Say what to do where the device is not safe; a person may carry on all the same."""
    return render(request, "channels/web_report/pages/not_safe_here.html")


addresses = [
    path("emergency/", emergency, name="emergency"),
    path("not-safe-here/", not_safe_here, name="not-safe-here"),
]
