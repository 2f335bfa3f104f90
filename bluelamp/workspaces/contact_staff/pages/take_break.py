"""A break: proposed with the reason, which nobody else is told; taken or not; and ended."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_POST

from bluelamp.contacts.breaks import break_proposed_to
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import end_break as be_back
from bluelamp.staff.actions import take_break as be_away
from bluelamp.staff.breaks import break_of, break_rule


@open_to("staff.take_break")
def take_break(request: HttpRequest, by: Actor) -> HttpResponse:
    """Propose a break, and say until when it is once it is taken."""
    if request.method == "POST":
        be_away(by=by)
        return redirect("take_break")
    running = break_of(by.id)
    context = {
        "running": running,
        "proposed": None if running else break_proposed_to(by),
        "lasts": break_rule().lasts,
    }
    return render(request, "workspaces/contact_staff/pages/take_break.html", context)


@open_to("staff.take_break")
@require_POST
def end_break(request: HttpRequest, by: Actor) -> HttpResponse:
    """Be back, and see what waits."""
    be_back(by=by)
    return redirect("queue")


address = path("desk/break/", take_break, name="take_break")
end_address = path("desk/break/end/", end_break, name="end_break")
