"""Undo a change of several contacts."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import undo_several as put_back
from bluelamp.contacts.actions.handle import NotHere, NotInTheTeam
from bluelamp.contacts.actions.several import TooLateToUndo
from bluelamp.contacts.changes import ids_in
from bluelamp.contacts.several import batch_with
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.closed_teams import TeamIsClosed
from bluelamp.workspaces.contact_staff.pages.several import queue_of


@open_to("contacts.change_several")
def undo_several(request: HttpRequest, by: Actor) -> HttpResponse:
    """Put every contact of the change back as it was, or say why that is not possible."""
    if request.method != "POST":
        return redirect("queue")
    found = [batch_with(batch_id, by) for batch_id in ids_in(request.POST.getlist("batch"))]
    if not found or found[0] is None:
        messages.error(request, _("There is nothing to undo."))
        return redirect("queue")
    try:
        put_back(by=by, batch=found[0])
    except (TooLateToUndo, NotInTheTeam, NotHere, TeamIsClosed) as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("It is undone. Each contact is as it was before."))
    return redirect(queue_of(request, by))


address = path("desk/several/undo/", undo_several, name="undo_several")
