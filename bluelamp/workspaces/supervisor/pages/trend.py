"""How a team, or one member of it, does from month to month: counts, and a share only where it says anything."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import today
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.quality.rules import FEW, MONTHS_SHOWN, month_of, months_before, whole
from bluelamp.quality.trend import Of, by_account, by_criterion, by_month
from bluelamp.workspaces.supervisor.frame import address_of, chosen_team, team_options, teams_of
from bluelamp.workspaces.supervisor.scoring import parts_of_quality


@open_to("quality.score")
def trend(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the team that the address names, or the member of it that it names too."""
    team, since = chosen_team(request, by), months_before(month_of(today()), MONTHS_SHOWN)
    people = by_account(by, Of(team, since))
    person = next((each for each in people if each.account_id == _asked(request)), None)
    of = Of(team, since, person.account_id if person else None)
    months = by_month(by, of)
    context: dict[str, Any] = {
        "team": team,
        "team_name": teams_of(by).get(team, ""),
        "teams": team_options(by, team),
        "person": person,
        "whole_team": address_of("trend", team=team),
        "people": [(each, address_of("trend", team=team, person=str(each.account_id))) for each in people],
        "months": list(months.items()),
        "all": whole(months.values()),
        "criteria": by_criterion(by, of),
        "few": FEW,
        "parts": parts_of_quality(team, here="trend"),
    }
    return render(request, "workspaces/supervisor/pages/trend.html", context)


def _asked(request: HttpRequest) -> UUID | None:
    try:
        return UUID(request.GET.get("person", ""))
    except ValueError:
        return None


address = path("desk/quality/trend/", trend, name="trend")
