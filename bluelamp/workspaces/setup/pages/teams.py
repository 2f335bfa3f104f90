"""The teams of the force: which there are, and making another."""

from typing import Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.text import slugify
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import CodeTaken, make_team
from bluelamp.staff.closed_teams import closed_teams, open_teams
from bluelamp.staff.queries import overflows
from bluelamp.workspaces.setup.forms import Form, check_name, typed_in

LONGEST_CODE: Final = 50


@open_to("staff.change_force")
def teams(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the teams; make one with the name that was typed."""
    form = typed_in(request, "name") if request.method == "POST" else Form()
    if request.method == "POST":
        check_name(form, missing=_("Enter what the team is called."))
    if request.method == "POST" and not form.wrong:
        _make(by, form)
        if not form.wrong:
            messages.success(request, _("The team is made. Put people in it under Accounts."))
            return redirect("teams")
    context = {
        "teams": _rows(),
        "closed": closed_teams(),
        "field": form.one_line("name", _("Make a team"), hint=_("Such as Harbour neighbourhood. It can be renamed.")),
        "errors": form.links(),
    }
    return render(request, "workspaces/setup/pages/teams.html", context)


def _rows() -> list[tuple[str, str, str]]:
    """Return code and name of each team, and which is offered its work when it cannot."""
    offered = {each.team_id: each.to.name for each in overflows()}
    return [(code, name, offered.get(code, "")) for code, name in open_teams().items()]


def _make(by: Actor, form: Form) -> None:
    code = slugify(form.typed["name"])[:LONGEST_CODE].strip("-_")
    if not code:
        form.wrong["name"] = _("Enter a name with letters from A to Z or numbers: the team's code is made from it.")
        return
    try:
        make_team(by=by, code=code, name=form.typed["name"])
    except CodeTaken as error:
        form.wrong["name"] = str(error)


address = path("desk/setup/teams/", teams, name="teams")
