"""To which team a team's work is also offered while it cannot do it."""

from typing import Final

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import choose_overflow
from bluelamp.staff.closed_teams import open_teams
from bluelamp.staff.queries import overflow_of
from bluelamp.workspaces.setup.forms import Form, typed_in

LONGEST: Final = 10_080  # minutes: a week


@open_to("staff.change_force")
def overflow(request: HttpRequest, by: Actor, team_code: str) -> HttpResponse:
    """Ask for the other team, and after how many minutes; keep it."""
    names = open_teams()
    name = names.pop(team_code, None)
    if name is None:
        raise Http404
    form = typed_in(request, "to", "minutes") if request.method == "POST" else _as_it_is(team_code)
    if request.method == "POST":
        _check(form, names)
    if request.method == "POST" and not form.wrong:
        minutes = int(form.typed["minutes"]) if form.typed["minutes"] else None
        choose_overflow(by=by, team=team_code, to=form.typed["to"] or None, after_minutes=minutes)
        messages.success(request, _("It is kept. Who is here is looked at each minute."))
        return redirect("teams")
    hint = _("It counts while nobody has it. Leave this empty where waiting alone makes no difference.")
    context = {
        "code": team_code,
        "team": name,
        "fields": [
            form.one_of("to", _("Which team?"), names, none=_("None")),
            form.one_line("minutes", _("Also once the oldest has waited for how many minutes?"), hint=hint, size=5),
        ],
        "errors": form.links(),
    }
    return render(request, "workspaces/setup/pages/overflow.html", context)


def _as_it_is(team: str) -> Form:
    kept = overflow_of(team)
    minutes = kept.after_minutes if kept else None
    return Form({"to": kept.to_id if kept else "", "minutes": "" if minutes is None else str(minutes)})


def _check(form: Form, names: dict[str, str]) -> None:
    to, minutes = form.typed["to"], form.typed["minutes"]
    if to and to not in names:
        form.wrong["to"] = _("Choose another team, or none.")
    if minutes and not (minutes.isascii() and minutes.isdigit() and len(minutes) < 6 and 0 < int(minutes) <= LONGEST):
        form.wrong["minutes"] = _("Enter a whole number of minutes from 1 to 10080, or nothing.")


address = path("desk/setup/teams/<slug:team_code>/overflow/", overflow, name="overflow")
