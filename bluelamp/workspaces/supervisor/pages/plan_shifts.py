"""Plan shifts for someone: on one day, or on weekdays until a day; in one part or two."""

from datetime import date
from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import force_zone, today
from bluelamp.foundation.design.fields import DateField, Field, Option
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import plan_shifts as plan
from bluelamp.staff.actions.shifts import ShiftsOverlap
from bluelamp.staff.duty_words import WHY_NO_SHIFT
from bluelamp.staff.queries import members_of
from bluelamp.staff.rota import monday_of
from bluelamp.staff.working_time import LONGEST_REPEAT, NotAShift, Span, days_between, shift_on
from bluelamp.workspaces.supervisor.entries import Entries, account_field, day_field, short_field, typed
from bluelamp.workspaces.supervisor.frame import address_of, chosen_team

WEEKDAYS: Final = (
    gettext_lazy("Monday"),
    gettext_lazy("Tuesday"),
    gettext_lazy("Wednesday"),
    gettext_lazy("Thursday"),
    gettext_lazy("Friday"),
    gettext_lazy("Saturday"),
    gettext_lazy("Sunday"),
)


@open_to("staff.keep_shifts")
def plan_shifts(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the form; plan every shift that it names, or none and say what is wrong."""
    team = chosen_team(request, by)
    if request.method != "POST":
        first = today()
        begin = {"first-day": str(first.day), "first-month": str(first.month), "first-year": str(first.year)}
        return _show(request, by, team, Entries(typed(begin | {"from": "", "to": ""})))
    entries = Entries(request.POST)
    account = entries.one_of("account", members_of(team), _("Choose who works."))
    spans = _spans(entries, _days(entries))
    if account is None or entries.errors:
        return _show(request, by, team, entries)
    try:
        planned = plan(by=by, account=account, spans=spans)
    except ShiftsOverlap as error:
        entries.errors[""] = str(error)
        return _show(request, by, team, entries)
    words = ngettext(
        "%(count)s shift is planned for %(name)s.", "%(count)s shifts are planned for %(name)s.", len(planned)
    )
    messages.success(request, words % {"count": len(planned), "name": account.name})
    return redirect(address_of("shifts", team=team, week=monday_of(spans[0].begins_at.date()).isoformat()))


def _days(entries: Entries) -> list[date]:
    """Return the days that are asked for, or note what is wrong with them."""
    first = entries.day("first", _("Enter the first day."))
    chosen = {int(day) for day in entries.typed.getlist("weekdays") if day in set("0123456")}
    if first is None:
        return []
    if not entries.has("last"):
        return [first]
    last = entries.day("last", _("Enter the last day, or leave it empty to plan one day."))
    if last is None:
        return []
    if not first <= last <= first + LONGEST_REPEAT:
        entries.errors["last"] = _("Enter a last day that is after the first, by a year at most.")
        return []
    days = days_between(first, last, chosen or range(7))
    if not days:
        entries.errors["weekdays"] = _("None of these weekdays lies between the first day and the last.")
    return days


def _spans(entries: Entries, days: list[date]) -> list[Span]:
    """Return the shifts of these days, or note what is wrong with their times."""
    pairs = [("from", "to")]
    if entries.has("again-from") or entries.has("again-to"):
        pairs.append(("again-from", "again-to"))
    found: list[Span] = []
    for begin, end in pairs:
        begins, ends = entries.time(begin), entries.time(end)
        if begins is None or ends is None:
            continue
        try:
            found += [shift_on(day, begins, ends, force_zone()) for day in days]
        except NotAShift as error:
            entries.errors[end] = str(WHY_NO_SHIFT[error.why])
    return sorted(found)


def _show(request: HttpRequest, by: Actor, team: str, entries: Entries) -> HttpResponse:
    context: dict[str, Any] = {
        "heading": _("Plan shifts"),
        "fields": _fields(entries, team),
        "button": _("Plan them"),
        "action": reverse("plan_shifts"),
        "team": team,
        "back": address_of("shifts", team=team),
        "errors": entries.links(),
    }
    return render(request, "workspaces/supervisor/form.html", context)


def _fields(entries: Entries, team: str) -> list[Field | DateField]:
    overnight = _("An end that is not later than the beginning is on the next day: 22:00 to 06:00 is a night.")
    return [
        account_field(entries, "account", _("Who works?"), members_of(team), _("Choose someone")),
        short_field(entries, "from", _("From what time?")),
        short_field(entries, "to", _("To what time?"), overnight),
        day_field(entries, "first", _("On which day does the first shift begin?")),
        day_field(entries, "last", _("Until which day? (optional)"), _("Leave it empty to plan one day.")),
        Field(
            name="weekdays",
            label=_("On which weekdays? (optional)"),
            hint=_("Counts where you entered a last day. None ticked means every day."),
            error=entries.errors.get("weekdays", ""),
            options=tuple(
                Option(str(number), str(name), checked=str(number) in entries.typed.getlist("weekdays"))
                for number, name in enumerate(WEEKDAYS)
            ),
            kind="checkboxes",
            is_page_heading=False,
            label_size="s",
        ),
        short_field(entries, "again-from", _("And again from what time? (optional)"), _("For a split shift.")),
        short_field(entries, "again-to", _("And again to what time? (optional)")),
    ]


address = path("desk/shifts/plan/", plan_shifts, name="plan_shifts")
