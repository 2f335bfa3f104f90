"""Take an absence out of the plan."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import remove_absence as take_away
from bluelamp.staff.rota import absence_with
from bluelamp.workspaces.supervisor.frame import address_of
from bluelamp.workspaces.supervisor.pages.change_absence import team_of_absence


@open_to("staff.keep_shifts")
def remove_absence(request: HttpRequest, by: Actor, absence_id: UUID) -> HttpResponse:
    """Take it away, and lead back to the team's week."""
    if request.method != "POST":
        return redirect("shifts")
    absence = absence_with(absence_id)
    if absence is None:
        raise Http404
    take_away(by=by, absence=absence)
    messages.success(request, _("The absence is taken out of the plan."))
    return redirect(address_of("shifts", team=team_of_absence(request, by, absence)))


address = path("desk/absences/<uuid:absence_id>/remove/", remove_absence, name="remove_absence")
