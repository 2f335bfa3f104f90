"""Take the shifts of a team in one week away as a file, in the columns in which a table brings them back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import today
from bluelamp.foundation.design.taking_away import as_file, form_asked
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import export_shifts as take_them_away
from bluelamp.staff.rota import monday_of
from bluelamp.staff.shift_table import TAKEN_AWAY, columns_of
from bluelamp.staff.typed_times import day_in
from bluelamp.workspaces.supervisor.frame import address_of, chosen_team


@open_to("staff.keep_shifts")
def export_shifts(request: HttpRequest, by: Actor) -> HttpResponse:
    """Give a file of the week that the form names; without a known form of file, lead back to it."""
    form, team = form_asked(request), chosen_team(request, by)
    monday = monday_of(day_in(request.POST.get("week", "")) or today())
    if form is None:
        return redirect(address_of("shifts", team=team, week=monday.isoformat()))
    shifts = take_them_away(by=by, team=team, monday=monday, form=form)
    return as_file(form, named="shifts", columns=TAKEN_AWAY, rows=columns_of(shifts))


address = path("desk/shifts/export/", export_shifts, name="export_shifts")
