"""Move a shift to other times."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import force_zone
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import change_shift as move
from bluelamp.staff.actions.shifts import ShiftsOverlap
from bluelamp.staff.duty_words import WHY_NO_SHIFT, from_to
from bluelamp.staff.rota import monday_of, shift_with
from bluelamp.staff.working_time import NotAShift, Span, shift_on
from bluelamp.workspaces.supervisor.entries import Entries, as_typed, day_field, short_field, typed
from bluelamp.workspaces.supervisor.frame import address_of, chosen_team

if TYPE_CHECKING:
    from bluelamp.staff.models import Shift


@open_to("staff.keep_shifts")
def change_shift(request: HttpRequest, by: Actor, shift_id: UUID) -> HttpResponse:
    """Show the shift; move it to the times that were entered, or say what is wrong with them."""
    shift = shift_with(shift_id)
    if shift is None:
        raise Http404
    if request.method != "POST":
        begin = as_typed("day", shift.begins_at)
        begin |= {"from": begin.pop("day-time"), "to": f"{localtime(shift.ends_at):%H:%M}"}
        return _show(request, by, shift, Entries(typed(begin)))
    entries = Entries(request.POST)
    span = _span(entries)
    if span is None:
        return _show(request, by, shift, entries)
    try:
        move(by=by, shift=shift, span=span)
    except ShiftsOverlap as error:
        entries.errors[""] = str(error)
        return _show(request, by, shift, entries)
    messages.success(request, _("The shift is now %(when)s.") % {"when": from_to(span)})
    return redirect(week_of_shift(request, by, shift))


def week_of_shift(request: HttpRequest, by: Actor, shift: "Shift") -> str:
    """Return the address of the week that a shift begins in."""
    week = monday_of(localtime(shift.begins_at).date()).isoformat()
    teams = shift.account.teams.values_list("pk", flat=True)
    return address_of("shifts", team=next(iter(sorted(teams)), chosen_team(request, by)), week=week)


def _span(entries: Entries) -> Span | None:
    day = entries.day("day", _("Enter the day when it begins."))
    begins, ends = entries.time("from"), entries.time("to")
    if day is None or begins is None or ends is None:
        return None
    try:
        return shift_on(day, begins, ends, force_zone())
    except NotAShift as error:
        entries.errors["to"] = str(WHY_NO_SHIFT[error.why])
        return None


def _show(request: HttpRequest, by: Actor, shift: "Shift", entries: Entries) -> HttpResponse:
    context: dict[str, Any] = {
        "heading": _("Change a shift of %(name)s") % {"name": shift.account},
        "lead": from_to(shift.span),
        "fields": [
            day_field(entries, "day", _("On which day does it begin?")),
            short_field(entries, "from", _("From what time?")),
            short_field(entries, "to", _("To what time?"), _("One that is not later is on the next day.")),
        ],
        "button": _("Change it"),
        "action": reverse("change_shift", args=[shift.pk]),
        "remove": reverse("remove_shift", args=[shift.pk]),
        "remove_label": _("Take this shift away"),
        "back": week_of_shift(request, by, shift),
        "errors": entries.links(),
    }
    return render(request, "workspaces/supervisor/form.html", context)


address = path("desk/shifts/<uuid:shift_id>/", change_shift, name="change_shift")
