"""One account: what can be changed about it."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import open_contacts_with
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import LastAdministrator, OwnAccount, change_account
from bluelamp.staff.queries import account_by_id, second_factors_of
from bluelamp.staff.rules import Role
from bluelamp.workspaces.setup.forms import (
    check_name,
    check_role,
    form_of,
    name_of_someone,
    role_field,
    teams_field,
    typed_in,
)


@open_to("staff.change_accounts")
def account(request: HttpRequest, by: Actor, account_id: UUID) -> HttpResponse:
    """Show an account; change its name, role and teams to what was typed."""
    found = account_by_id(account_id)
    if found is None:
        raise Http404
    is_own = by.id == found.pk
    form = form_of(found)
    if request.method == "POST":
        form = typed_in(request, "name", "role")
        form.typed["role"] = found.role if is_own else form.typed["role"]
        check_name(form, missing=_("Enter the name that colleagues know them by."))
        check_role(form)
    if request.method == "POST" and not form.wrong:
        name, role = form.typed["name"], Role(form.typed["role"])
        try:
            change_account(by=by, account=found, name=name, role=role, teams=form.teams)
        except (LastAdministrator, OwnAccount) as error:
            form.wrong["role"] = str(error)
        else:
            messages.success(request, _("It is kept."))
            return redirect("account", account_id)
    fields = [name_of_someone(form), *([] if is_own else [role_field(form)]), teams_field(form)]
    context = {
        "shown": found,
        "is_own": is_own,
        "factors": second_factors_of(found),
        "has_password": found.has_usable_password(),
        "open_contacts": open_contacts_with(found.pk),
        "fields": fields,
        "errors": form.links(),
    }
    return render(request, "workspaces/setup/pages/account.html", context)


address = path("desk/setup/accounts/<uuid:account_id>/", account, name="account")
