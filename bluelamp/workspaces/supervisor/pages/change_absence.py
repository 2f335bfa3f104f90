"""Change an absence: its times, or who covers."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import change_absence as change
from bluelamp.staff.actions.absences import AbsencesOverlap, CoverIsAbsent, NobodyCoversThemselves
from bluelamp.staff.duty_words import from_to
from bluelamp.staff.queries import members_of
from bluelamp.staff.rota import absence_with
from bluelamp.workspaces.supervisor.absence_form import absence_fields, chosen_cover
from bluelamp.workspaces.supervisor.entries import Entries, as_typed, span_between, typed
from bluelamp.workspaces.supervisor.frame import address_of, chosen_team

if TYPE_CHECKING:
    from bluelamp.staff.models import Absence


@open_to("staff.keep_shifts")
def change_absence(request: HttpRequest, by: Actor, absence_id: UUID) -> HttpResponse:
    """Show the absence; change it as was entered, or say what is wrong."""
    absence = absence_with(absence_id)
    if absence is None:
        raise Http404
    team = team_of_absence(request, by, absence)
    if request.method != "POST":
        begin = as_typed("from", absence.begins_at) | as_typed("until", absence.ends_at)
        return _show(request, by, team, absence, Entries(typed(begin | {"cover": str(absence.cover_id or "")})))
    entries = Entries(request.POST)
    span, cover = span_between(entries), chosen_cover(entries, members_of(team))
    if span is None or entries.errors:
        return _show(request, by, team, absence, entries)
    try:
        change(by=by, absence=absence, span=span, cover=cover)
    except (AbsencesOverlap, CoverIsAbsent, NobodyCoversThemselves) as error:
        entries.errors[""] = str(error)
        return _show(request, by, team, absence, entries)
    messages.success(request, _("%(name)s is away: %(when)s.") % {"name": absence.account, "when": from_to(span)})
    return redirect(address_of("shifts", team=team))


def team_of_absence(request: HttpRequest, by: Actor, absence: "Absence") -> str:
    """Return a team of the one who is away."""
    teams = sorted(absence.account.teams.values_list("pk", flat=True))
    return next(iter(teams), chosen_team(request, by))


def _show(request: HttpRequest, by: Actor, team: str, absence: "Absence", entries: Entries) -> HttpResponse:
    context: dict[str, Any] = {
        "heading": _("Change an absence of %(name)s") % {"name": absence.account},
        "lead": from_to(absence.span),
        "fields": absence_fields(entries, members_of(team)),
        "button": _("Change it"),
        "action": reverse("change_absence", args=[absence.pk]),
        "team": team,
        "remove": reverse("remove_absence", args=[absence.pk]),
        "remove_label": _("Take this absence away"),
        "back": address_of("shifts", team=team),
        "errors": entries.links(),
    }
    return render(request, "workspaces/supervisor/form.html", context)


address = path("desk/absences/<uuid:absence_id>/", change_absence, name="change_absence")
