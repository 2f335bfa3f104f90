"""Everyone who has an account."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.queries import all_accounts
from bluelamp.workspaces.setup.forms import in_words

if TYPE_CHECKING:
    from bluelamp.staff.models import Account


@dataclass(frozen=True)
class Row:
    """One account, with its teams in words."""

    account: "Account"
    teams: str


@open_to("staff.see_accounts")
def accounts(request: HttpRequest, _by: Actor) -> HttpResponse:
    """Show all accounts by name, those that are closed last."""
    rows = [Row(account, in_words(sorted(team.name for team in account.teams.all()))) for account in all_accounts()]
    context = {"rows": rows}
    return render(request, "workspaces/setup/pages/accounts.html", context)


address = path("desk/setup/accounts/", accounts, name="accounts")
