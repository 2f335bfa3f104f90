"""What was drawn by chance and waits to be scored, and what was scored lately."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.quality.queries import lately_scored, newest_form, waiting_to_be_scored
from bluelamp.workspaces.supervisor.frame import chosen_team, team_options, teams_of
from bluelamp.workspaces.supervisor.scoring import parts_of_quality


@open_to("quality.score")
def quality(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the team that the address names, one's own where it names none."""
    team = chosen_team(request, by)
    context: dict[str, Any] = {
        "team": team,
        "team_name": teams_of(by).get(team, ""),
        "teams": team_options(by, team),
        "form": newest_form(),
        "waiting": waiting_to_be_scored(by, team),
        "scored": lately_scored(by, team),
        "parts": parts_of_quality(team, here="quality"),
    }
    return render(request, "workspaces/supervisor/pages/quality.html", context)


address = path("desk/quality/", quality, name="quality")
