"""Give what is due while someone is away to whoever covers."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bluelamp.contacts.actions import hand_over
from bluelamp.contacts.actions.handle import NotHere
from bluelamp.contacts.rules import HandOver
from bluelamp.contacts.workload import due_within
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.rota import absence_with
from bluelamp.workspaces.supervisor.frame import address_of, chosen_team


@open_to("contacts.supervise")
def hand_over_absent(request: HttpRequest, by: Actor, absence_id: UUID) -> HttpResponse:
    """Hand it over, or say why that is not possible."""
    back = address_of("team", team=chosen_team(request, by))
    if request.method != "POST":
        return redirect(back)
    absence = absence_with(absence_id)
    if absence is None:
        raise Http404
    if absence.cover is None:
        messages.error(request, _("Nobody covers. Choose who gets it."))
        return redirect(back)
    try:
        given = hand_over(
            by=by,
            holder=absence.account,
            to=absence.cover,
            reason=HandOver.ABSENCE,
            only=due_within(by, absence),
        )
    except NotHere as error:
        messages.error(request, str(error))
    else:
        words = ngettext(
            "%(name)s has %(count)s contact more now.", "%(name)s has %(count)s contacts more now.", len(given)
        )
        messages.success(request, words % {"count": len(given), "name": absence.cover.name})
    return redirect(back)


address = path("desk/team/absences/<uuid:absence_id>/hand-over/", hand_over_absent, name="hand_over_absent")
