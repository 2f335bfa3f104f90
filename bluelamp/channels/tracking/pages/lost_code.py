"""What to do about a lost code."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.knowledge.templates import LOST_CODE, said_by
from bluelamp.staff.queries import the_force


@open_to_public
def lost_code(request: HttpRequest) -> HttpResponse:
    """Say how to get a new code: never by a form, so that nobody else can ask for it."""
    force = the_force()
    said = said_by(LOST_CODE, force=force.name if force else "")
    return render(request, "channels/tracking/pages/lost_code.html", {"said": said})


address = path("track/lost-code/", lost_code, name="lost_code")
