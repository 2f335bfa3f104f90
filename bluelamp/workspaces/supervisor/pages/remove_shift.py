"""Take a shift out of the plan."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import remove_shift as take_away
from bluelamp.staff.rota import shift_with
from bluelamp.workspaces.supervisor.pages.change_shift import week_of_shift


@open_to("staff.keep_shifts")
def remove_shift(request: HttpRequest, by: Actor, shift_id: UUID) -> HttpResponse:
    """Take it away, and lead back to its week."""
    if request.method != "POST":
        return redirect("shifts")
    shift = shift_with(shift_id)
    if shift is None:
        raise Http404
    take_away(by=by, shift=shift)
    messages.success(request, _("The shift is taken out of the plan."))
    return redirect(week_of_shift(request, by, shift))


address = path("desk/shifts/<uuid:shift_id>/remove/", remove_shift, name="remove_shift")
