"""What every page of the supervisor has around it: its parts, and which team it is about."""

from typing import Final
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from bluelamp.foundation.design.fields import Option
from bluelamp.foundation.design.staff import NavItem
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.closed_teams import open_teams

PARTS: Final = ("team", "live_chats", "shifts", "wall")


def parts(team: str, *, here: str) -> list[NavItem]:
    """Return the parts of the workspace, each about the same team."""
    labels = {
        "team": _("Now"),
        "live_chats": _("Live chats"),
        "shifts": _("Shifts and absences"),
        "wall": _("Wallboard"),
    }
    return [NavItem(address_of(name, team=team), labels[name], current=name == here) for name in PARTS]


def teams_of(by: Actor) -> dict[str, str]:
    """Return the names of the teams that a supervisor looks after, by their codes: their own first."""
    everywhere = by.may("contacts.see_all_teams")
    names = {team: name for team, name in open_teams().items() if everywhere or team in by.teams}
    return dict(sorted(names.items(), key=lambda named: named[0] not in by.teams))


def chosen_team(request: HttpRequest, by: Actor) -> str:
    """Return the code of the team that an address or a form asks for, the supervisor's own where it asks for none."""
    teams = teams_of(by)
    asked = request.POST.get("team") or request.GET.get("team", "")
    return asked if asked in teams else next(iter(teams), "")


def team_options(by: Actor, chosen: str) -> list[Option]:
    """Return the teams to choose from."""
    return [Option(code, name, checked=code == chosen) for code, name in teams_of(by).items()]


def address_of(name: str, **asked: str) -> str:
    """Return the address of a page with what it is asked, codes and days only."""
    query = urlencode({key: value for key, value in asked.items() if value})
    return f"{reverse(name)}?{query}" if query else reverse(name)
