"""Leaving quickly: forget this browser's drafts and tracking, and go somewhere harmless."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path

from bluelamp.channels.web_report.visit import forget
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.design.language import forget_language
from bluelamp.staff.queries import exit_url


@open_to_public
def leave(request: HttpRequest) -> HttpResponse:
    """Redirect away; every page here is gone from the back button, the browser's history is not."""
    response = HttpResponseRedirect(exit_url())
    forget(response)
    response.delete_cookie("tracking", samesite="Lax")
    forget_language(response)
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


address = path("leave/", leave, name="leave")
