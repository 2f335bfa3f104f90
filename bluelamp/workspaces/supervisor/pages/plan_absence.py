"""Plan an absence: who is away, from when until when, and who covers."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import plan_absence as plan
from bluelamp.staff.actions.absences import AbsencesOverlap, CoverIsAbsent, NobodyCoversThemselves
from bluelamp.staff.duty_words import from_to
from bluelamp.staff.queries import members_of
from bluelamp.workspaces.supervisor.absence_form import absence_fields, chosen_cover
from bluelamp.workspaces.supervisor.entries import Entries, account_field, span_between, typed
from bluelamp.workspaces.supervisor.frame import address_of, chosen_team


@open_to("staff.keep_shifts")
def plan_absence(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the form; plan the absence, or say what is wrong with it."""
    team = chosen_team(request, by)
    if request.method != "POST":
        return _show(request, by, team, Entries(typed({"from-time": "00:00", "until-time": "00:00"})))
    entries = Entries(request.POST)
    members = members_of(team)
    account = entries.one_of("account", members, _("Choose who is away."))
    span, cover = span_between(entries), chosen_cover(entries, members)
    if account is None or span is None or entries.errors:
        return _show(request, by, team, entries)
    try:
        plan(by=by, account=account, span=span, cover=cover)
    except (AbsencesOverlap, CoverIsAbsent, NobodyCoversThemselves) as error:
        entries.errors[""] = str(error)
        return _show(request, by, team, entries)
    messages.success(request, _("%(name)s is away: %(when)s.") % {"name": account.name, "when": from_to(span)})
    return redirect(address_of("shifts", team=team))


def _show(request: HttpRequest, by: Actor, team: str, entries: Entries) -> HttpResponse:
    members = members_of(team)
    who = account_field(entries, "account", _("Who is away?"), members, _("Choose someone"))
    context: dict[str, Any] = {
        "heading": _("Plan an absence"),
        "lead": _("Why someone is away is not asked and not kept."),
        "fields": [who, *absence_fields(entries, members)],
        "button": _("Plan it"),
        "action": reverse("plan_absence"),
        "team": team,
        "back": address_of("shifts", team=team),
        "errors": entries.links(),
    }
    return render(request, "workspaces/supervisor/form.html", context)


address = path("desk/absences/plan/", plan_absence, name="plan_absence")
