"""Leaving quickly: have the browser forget what it has of us, and go somewhere harmless."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path

from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.design.leaving import forget_all
from bluelamp.staff.queries import exit_url


@open_to_public
def leave(request: HttpRequest) -> HttpResponse:
    """Redirect away; every page here is gone from the back button, the browser's history is not."""
    response = HttpResponseRedirect(exit_url())
    forget_all(response)
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


address = path("leave/", leave, name="leave")
