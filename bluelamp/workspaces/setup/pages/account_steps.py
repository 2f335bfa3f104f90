"""What is done about an account by one press: closing it, opening it, a new welcome code, a lost second factor."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import (
    LastAdministrator,
    OwnAccount,
    open_account,
    remove_second_factors,
    renew_welcome,
)
from bluelamp.staff.actions import close_account as let_nobody_in
from bluelamp.staff.queries import account_by_id
from bluelamp.staff.welcome import welcome_code

if TYPE_CHECKING:
    from bluelamp.staff.models import Account

Step = Callable[["Account"], object]


@open_to("staff.change_accounts")
def close_account(request: HttpRequest, by: Actor, account_id: UUID) -> HttpResponse:
    """Close it, and lead back to it."""
    said = _("The account is closed. Nobody can sign in with it.")
    return _do(request, account_id, lambda account: let_nobody_in(by=by, account=account), said)


@open_to("staff.change_accounts")
def reopen_account(request: HttpRequest, by: Actor, account_id: UUID) -> HttpResponse:
    """Open it again, and lead back to it."""
    said = _("The account is open again.")
    return _do(request, account_id, lambda account: open_account(by=by, account=account), said)


@open_to("staff.change_accounts")
def remove_factors(request: HttpRequest, by: Actor, account_id: UUID) -> HttpResponse:
    """Remove all second factors, and lead back to the account."""
    said = _("Their second steps are removed. They are asked for a new one when they sign in.")
    return _do(request, account_id, lambda account: remove_second_factors(by=by, account=account), said)


@open_to("staff.change_accounts")
def new_welcome(request: HttpRequest, by: Actor, account_id: UUID) -> HttpResponse:
    """Give a new welcome code and show it, once; a closed account gets none."""
    if request.method != "POST":
        return redirect("account", account_id)
    account = _found(account_id)
    if not account.is_active:
        messages.error(request, _("This account is closed. Open it again first, then give a new welcome code."))
        return redirect("account", account_id)
    try:
        account = renew_welcome(by=by, account=account)
    except OwnAccount as error:
        messages.error(request, str(error))
        return redirect("account", account_id)
    context = {"shown": account, "code": welcome_code(account)}
    return render(request, "workspaces/setup/pages/welcome_shown.html", context)


def _do(request: HttpRequest, account_id: UUID, step: Step, said: str) -> HttpResponse:
    if request.method == "POST":
        try:
            step(_found(account_id))
        except (LastAdministrator, OwnAccount) as error:
            messages.error(request, str(error))
        else:
            messages.success(request, said)
    return redirect("account", account_id)


def _found(account_id: UUID) -> "Account":
    account = account_by_id(account_id)
    if account is None:
        raise Http404
    return account


addresses = [
    path("desk/setup/accounts/<uuid:account_id>/close/", close_account, name="close_account"),
    path("desk/setup/accounts/<uuid:account_id>/open/", reopen_account, name="reopen_account"),
    path("desk/setup/accounts/<uuid:account_id>/second-factors/remove/", remove_factors, name="remove_factors"),
    path("desk/setup/accounts/<uuid:account_id>/welcome/", new_welcome, name="new_welcome"),
]
