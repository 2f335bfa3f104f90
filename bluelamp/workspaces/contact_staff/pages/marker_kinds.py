"""The kinds of warning marker that the force keeps: which there are, and making another."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import ErrorLink, Field
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.actions import make_marker_kind
from bluelamp.people.actions.markers import NoKind
from bluelamp.people.markers import marker_kinds as kinds_of_the_force


@open_to("people.make_marker_kind")
def marker_kinds(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the kinds; make one of what was typed."""
    if request.method != "POST":
        return _show(request, by)
    typed = request.POST.get("label", "").replace("\0", "")
    try:
        made = make_marker_kind(by=by, label=typed)
    except NoKind as error:
        return _show(request, by, typed=typed, wrong=str(error))
    messages.success(request, _("Markers can be of the kind “%(kind)s” now.") % {"kind": made})
    return redirect("marker_kinds")


def _show(request: HttpRequest, by: Actor, *, typed: str = "", wrong: str = "") -> HttpResponse:
    context = {
        "kinds": kinds_of_the_force().values(),
        "field": Field(
            name="label",
            label=_("Make a new kind"),
            hint=_("A word or two, such as Weapons. Never the name of a person. It cannot be changed later."),
            value=typed,
            error=wrong,
            is_page_heading=False,
            label_size="m",
            width=20,
        ),
        "errors": [ErrorLink(wrong, "#label")] if wrong else [],
    }
    return render(request, "workspaces/contact_staff/pages/marker_kinds.html", context)


address = path("desk/marker-kinds/", marker_kinds, name="marker_kinds")
