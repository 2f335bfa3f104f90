"""What was practised in a team: what waits for a trainer, what was said lately, and how it goes. Only in training."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.training.queries import debriefed_lately, points_of, trend_of, waiting_for_trainer
from bluelamp.training.scripts import SCRIPTS
from bluelamp.workspaces.supervisor.frame import chosen_team, team_options, teams_of


@open_to("training.debrief")
def practices(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the team that the address names, one's own where it names none."""
    team = chosen_team(request, by)
    context: dict[str, Any] = {
        "team": team,
        "team_name": teams_of(by).get(team, ""),
        "teams": team_options(by, team),
        "waiting": [(practice, SCRIPTS[practice.script]) for practice in waiting_for_trainer(by, team)],
        "debriefed": [
            (practice, SCRIPTS[practice.script], points_of(practice.marks.all()))
            for practice in debriefed_lately(by, team)
        ],
        "trend": trend_of(by, team),
    }
    return render(request, "workspaces/supervisor/pages/practices.html", context)


address = path("desk/practices/", practices, name="practices")
