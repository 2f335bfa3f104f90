"""E-mails that were set aside: why, from whom, since when, and until when they are kept."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.mails.queries import how_many_set_aside
from bluelamp.mails.queries import set_aside as mails_set_aside


@open_to("mails.take_up")
def set_aside(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the newest."""
    mails = mails_set_aside(by)
    context = {"mails": mails, "more": how_many_set_aside() - len(mails), "days": settings.SET_ASIDE_DAYS}
    return render(request, "workspaces/supervisor/pages/set_aside.html", context)


address = path("desk/set-aside/", set_aside, name="set_aside")
