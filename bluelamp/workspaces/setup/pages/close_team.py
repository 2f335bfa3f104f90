"""Close a team, whose work another does from then on; open it again."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bluelamp.contacts.queries import open_contacts_of
from bluelamp.contacts.routing import rules_in_use
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import close_team as close
from bluelamp.staff.actions import open_team as open_again
from bluelamp.staff.closed_teams import closed_teams, open_teams
from bluelamp.staff.queries import accounts_of, overflows
from bluelamp.workspaces.setup.forms import Form, typed_in


@open_to("staff.change_force")
def close_team(request: HttpRequest, by: Actor, team_code: str) -> HttpResponse:
    """Say what it has and ask which team follows it; close it."""
    others = open_teams()
    name = others.pop(team_code, None)
    if name is None:
        raise Http404
    form = typed_in(request, "to") if request.method == "POST" else Form()
    if request.method == "POST" and form.typed["to"] not in others:
        form.wrong["to"] = _("Choose the team that does its work from now on.")
    if request.method == "POST" and not form.wrong:
        to = form.typed["to"]
        close(by=by, code=team_code, to=to)
        messages.success(request, _("%(team)s is closed. %(to)s does its work now.") % {"team": name, "to": others[to]})
        return redirect("teams")
    context = {
        "code": team_code,
        "team": name,
        "moves": _what_moves(team_code),
        "field": form.one_of("to", _("Which team does its work from now on?"), others, none=_("Choose a team")),
        "is_last": not others,
        "errors": form.links(),
    }
    return render(request, "workspaces/setup/pages/close_team.html", context)


@open_to("staff.change_force")
def open_team(request: HttpRequest, by: Actor, team_code: str) -> HttpResponse:
    """Open a closed team again."""
    if request.method != "POST":
        return redirect("teams")
    team = next((each for each in closed_teams() if each.pk == team_code), None)
    if team is None:
        raise Http404
    open_again(by=by, code=team_code)
    messages.success(request, _("%(team)s is open again. Put people in it under Accounts.") % {"team": team})
    return redirect("teams")


def _what_moves(team: str) -> list[str]:
    """Say what goes to the team that follows, one thing in each."""
    people, contacts = len(accounts_of(team)), open_contacts_of(team)
    rules = sum(rule.team_id == team for rule in rules_in_use())
    offering = sum(each.to_id == team for each in overflows())
    told = [
        (people, ngettext("%(count)s person", "%(count)s people", people)),
        (contacts, ngettext("%(count)s open contact", "%(count)s open contacts", contacts)),
        (rules, ngettext("%(count)s rule that leads here", "%(count)s rules that lead here", rules)),
        (
            offering,
            ngettext(
                "The work of %(count)s team, when it cannot do it",
                "The work of %(count)s teams, when they cannot do it",
                offering,
            ),
        ),
    ]
    return [words % {"count": count} for count, words in told if count]


addresses = [
    path("desk/setup/teams/<slug:team_code>/close/", close_team, name="close_team"),
    path("desk/setup/teams/<slug:team_code>/open/", open_team, name="open_team"),
]
