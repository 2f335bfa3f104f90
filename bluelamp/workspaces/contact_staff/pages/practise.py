"""Scripts to practise on, what I practise just now, and how it went before. Only in a training space."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import ErrorLink
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.training.actions import InNoTeam, NoSuchScript, begin_practice
from bluelamp.training.queries import ended_for, going_on, points_of
from bluelamp.training.scripts import SCRIPTS


@open_to("training.practise")
def practise(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the scripts; begin the one that is sent."""
    if request.method != "POST":
        return _show(request, by)
    try:
        practice = begin_practice(by=by, script=request.POST.get("script", ""))
    except (NoSuchScript, InNoTeam) as error:
        return _show(request, by, str(error))
    messages.success(request, _("It came into the queue as %(reference)s.") % {"reference": practice.contact.reference})
    return redirect("practise")


def _show(request: HttpRequest, by: Actor, wrong: str = "") -> HttpResponse:
    practices = going_on(by)
    begun = {practice.script for practice in practices}
    context: dict[str, Any] = {
        "going_on": [(practice, SCRIPTS[practice.script]) for practice in practices],
        "scripts": [(script, script.code in begun) for script in SCRIPTS.values()],
        "ended": [(practice, SCRIPTS[practice.script], points_of(practice.marks.all())) for practice in ended_for(by)],
        "errors": [ErrorLink(wrong, "#scripts")] if wrong else [],
    }
    return render(request, "workspaces/contact_staff/pages/practise.html", context)


address = path("desk/practise/", practise, name="practise")
