"""The wallboard: large figures, and no name of anyone."""

from datetime import time
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.contacts.workload import answers_since, figures
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import force_zone, now, today
from bluelamp.foundation.design.times import ago
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.duty import colleagues_in
from bluelamp.staff.working_time import moment_at
from bluelamp.workspaces.supervisor.frame import address_of, teams_of


@open_to("contacts.see_figures")
def wall(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the figures of the team that the address names, of all that one reaches where it names none."""
    names, asked = teams_of(by), request.GET.get("team", "")
    team = asked if asked in names else ""
    counted, at = figures(by, team), now()
    context: dict[str, Any] = {
        "name": names.get(team, ""),
        "here": address_of("wall", team=team),
        "figures": counted,
        "oldest": ago(counted.oldest_at, at=at) if counted.oldest_at else "",
        "answered": answers_since(moment_at(today(), time(), force_zone())),
        "here_now": sum(each.duty.here for each in colleagues_in([team] if team else names)),
        "at": at,
    }
    return render(request, "workspaces/supervisor/pages/wall.html", context)


address = path("desk/wall/", wall, name="wall")
