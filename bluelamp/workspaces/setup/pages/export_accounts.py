"""Take the list of all accounts away, in the columns in which joiners and leavers come back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.taking_away import as_file, form_asked
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.account_table import COLUMNS, columns_of
from bluelamp.staff.actions import export_accounts as take_them_away


@open_to("staff.change_accounts")
def export_accounts(request: HttpRequest, by: Actor) -> HttpResponse:
    """Give a file of all accounts, to be saved; without a known form, lead back to them."""
    form = form_asked(request)
    if form is None:
        return redirect("accounts")
    rows = columns_of(take_them_away(by=by, form=form))
    return as_file(form, named="accounts", columns=COLUMNS, rows=rows)


address = path("desk/setup/accounts/export/", export_accounts, name="export_accounts")
