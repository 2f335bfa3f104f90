"""Whether what people send comes through: for each door, when our own test message last did, and what to do if not."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bluelamp.canary.queries import Watched, doors
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.workspaces.supervisor.ways_in_words import name_of, what_to_do, why_missing


@dataclass(frozen=True)
class Row:
    """One door: how often a test message goes, when the last came through, and how it stands."""

    name: str
    often: str
    came_at: datetime | None
    stands: str
    is_missing: bool = False
    what_to_do: str = ""


@open_to("contacts.supervise")
def ways_in(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show every door."""
    return render(request, "workspaces/supervisor/pages/ways_in.html", {"rows": [_row(each) for each in doors()]})


def _row(watched: Watched) -> Row:
    name, came_at = name_of(watched), watched.came_at
    if watched.every is None:
        return Row(name, _("Never"), came_at, _("Nobody looks. No test message is set up for it."))
    minutes = int(watched.every.total_seconds() // 60)
    often = ngettext("Every minute", "Every %(count)s minutes", minutes) % {"count": minutes}
    if watched.is_missing:
        return Row(name, often, came_at, why_missing(watched), True, what_to_do(watched))
    if watched.took is None:
        return Row(name, often, came_at, _("The first is on its way."))
    seconds = max(round(watched.took.total_seconds()), 1)
    took = ngettext("It was on its way for %(count)s second.", "It was on its way for %(count)s seconds.", seconds)
    return Row(name, often, came_at, took % {"count": seconds})


address = path("desk/team/ways-in/", ways_in, name="ways_in")
