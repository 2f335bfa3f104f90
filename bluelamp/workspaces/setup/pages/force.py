"""What the force is called, and where leaving quickly leads."""

from typing import Final

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import change_force
from bluelamp.staff.queries import exit_url, the_force
from bluelamp.workspaces.setup.forms import Form, check_name, typed_in

LONGEST_URL: Final = 200


@open_to("staff.change_force")
def force(request: HttpRequest, by: Actor) -> HttpResponse:
    """Ask for both, and keep them."""
    form = typed_in(request, "name", "exit_url") if request.method == "POST" else _as_it_is()
    if request.method == "POST":
        _check(form)
    if request.method == "POST" and not form.wrong:
        change_force(by=by, name=form.typed["name"], exit_url=form.typed["exit_url"])
        messages.success(request, _("It is kept. Every page shows it from now on."))
        return redirect("force")
    fields = [
        form.one_line("name", _("Name of the force"), hint=_("The public sees it at the top of every page.")),
        form.one_line(
            "exit_url",
            _("Where “Leave this page” leads"),
            hint=_("A harmless site that many people look at, such as the weather. It begins with https://"),
            size=0,
        ),
    ]
    context = {"fields": fields, "errors": form.links()}
    return render(request, "workspaces/setup/pages/force.html", context)


def _as_it_is() -> Form:
    return Form({"name": str(the_force() or ""), "exit_url": exit_url()})


def _check(form: Form) -> None:
    check_name(form, missing=_("Enter what the force is called."))
    try:
        URLValidator(["https"])(form.typed["exit_url"])
    except ValidationError:
        form.wrong["exit_url"] = _("Enter a whole address that begins with https://")
    if len(form.typed["exit_url"]) > LONGEST_URL:
        form.wrong["exit_url"] = _("This address is too long. Enter one of 200 characters or fewer.")


address = path("desk/setup/force/", force, name="force")
