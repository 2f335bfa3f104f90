"""Take the list of all accounts away, in the columns in which joiners and leavers come back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import today
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.lists import Form, written
from bluelamp.staff.account_table import COLUMNS, columns_of
from bluelamp.staff.actions import export_accounts as take_them_away


@open_to("staff.change_accounts")
def export_accounts(request: HttpRequest, by: Actor) -> HttpResponse:
    """Give a file of all accounts, to be saved; looking at the address leads back to them."""
    if request.method != "POST":
        return redirect("accounts")
    rows = columns_of(take_them_away(by=by))
    answer = HttpResponse(written(Form.CSV, COLUMNS, rows), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="accounts-{today().isoformat()}.csv"'
    return answer


address = path("desk/setup/accounts/export/", export_accounts, name="export_accounts")
