"""Rename a team."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import rename_team
from bluelamp.staff.closed_teams import open_teams
from bluelamp.staff.queries import names_of_teams
from bluelamp.workspaces.setup.forms import Form, check_name, typed_in


@open_to("staff.change_force")
def team(request: HttpRequest, by: Actor, team_code: str) -> HttpResponse:
    """Ask for another name, and give it."""
    name = names_of_teams([team_code]).get(team_code)
    if name is None:
        raise Http404
    form = typed_in(request, "name") if request.method == "POST" else Form({"name": name})
    check_name(form, missing=_("Enter what the team is called."))
    if request.method == "POST" and not form.wrong:
        rename_team(by=by, code=team_code, name=form.typed["name"])
        messages.success(request, _("The team has its new name."))
        return redirect("teams")
    context = {
        "code": team_code,
        "team": name,
        "is_open": team_code in open_teams(),
        "field": form.one_line("name", _("Name"), hint=_("Colleagues see it at once. The code stays.")),
        "errors": form.links(),
    }
    return render(request, "workspaces/setup/pages/team.html", context)


address = path("desk/setup/teams/<slug:team_code>/", team, name="team_name")
