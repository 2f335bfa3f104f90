"""Make an account for someone new."""

from django.contrib.auth.hashers import make_password
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import AddressTaken, make_account
from bluelamp.staff.queries import teams_with
from bluelamp.staff.rules import Role
from bluelamp.staff.welcome import welcome_code
from bluelamp.workspaces.setup.forms import (
    Form,
    check_address,
    check_name,
    check_role,
    name_of_someone,
    role_field,
    teams_field,
    typed_in,
)


@open_to("staff.change_accounts")
def new_account(request: HttpRequest, by: Actor) -> HttpResponse:
    """Ask who it is for, make the account, and show its welcome code, once and in no other place."""
    form = typed_in(request, "name", "email", "role") if request.method == "POST" else Form()
    if request.method == "POST":
        _check(form)
    if request.method == "POST" and not form.wrong:
        try:
            made = make_account(
                by=by,
                email=form.typed["email"],
                name=form.typed["name"],
                role=Role(form.typed["role"]),
                password_hash=make_password(None),
                teams=teams_with(form.teams),
            )
        except AddressTaken as error:
            form.wrong["email"] = str(error)
        else:
            context = {"shown": made, "code": welcome_code(made)}
            return render(request, "workspaces/setup/pages/welcome_shown.html", context)
    fields = [
        name_of_someone(form),
        form.one_line(
            "email", _("E-mail address"), hint=_("They sign in with it. Nothing is sent to it."), kind="email"
        ),
        role_field(form),
        teams_field(form),
    ]
    context = {"fields": fields, "errors": form.links()}
    return render(request, "workspaces/setup/pages/new_account.html", context)


def _check(form: Form) -> None:
    check_name(form, missing=_("Enter the name that colleagues know them by."))
    check_address(form)
    check_role(form)


address = path("desk/setup/accounts/new/", new_account, name="new_account")
