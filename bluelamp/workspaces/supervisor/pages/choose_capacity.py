"""Choose how much someone can have at once."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import choose_capacity as choose
from bluelamp.staff.duty import capacities_of
from bluelamp.staff.queries import active_account, teams_of_account
from bluelamp.staff.rules import MOST_CAPACITY
from bluelamp.workspaces.supervisor.entries import Entries, short_field, typed
from bluelamp.workspaces.supervisor.frame import address_of, chosen_team

if TYPE_CHECKING:
    from bluelamp.staff.models import Account


@open_to("staff.keep_shifts")
def choose_capacity(request: HttpRequest, by: Actor, account_id: UUID) -> HttpResponse:
    """Ask for a number; keep the one that was entered, or say what is wrong with it."""
    account = active_account(account_id)
    if account is None:
        raise Http404
    if request.method != "POST":
        capacity = capacities_of([account.pk])[account.pk]
        return _show(request, by, account, Entries(typed({"capacity": str(capacity)})))
    entries = Entries(request.POST)
    text = entries.text("capacity")
    if not (text.isascii() and text.isdigit() and len(text) < 3 and int(text) <= MOST_CAPACITY):
        entries.errors["capacity"] = _("Enter a whole number from 0 to %(most)s.") % {"most": MOST_CAPACITY}
        return _show(request, by, account, entries)
    choose(by=by, account=account, weight=int(text))
    said = {"name": account.name, "capacity": int(text)}
    messages.success(request, _("%(name)s can have %(capacity)s at once now.") % said)
    return redirect(_team(request, by, account))


def _team(request: HttpRequest, by: Actor, account: "Account") -> str:
    return address_of("team", team=next(iter(teams_of_account(account)), chosen_team(request, by)))


def _show(request: HttpRequest, by: Actor, account: "Account", entries: Entries) -> HttpResponse:
    hint = _("A contact weighs 1, one in danger 3. It is shown beside what they have; it stops nobody.")
    context = {
        "heading": _("How much %(name)s can have at once") % {"name": account},
        "fields": [short_field(entries, "capacity", _("At most"), hint)],
        "button": _("Keep it"),
        "action": reverse("choose_capacity", args=[account.pk]),
        "back": _team(request, by, account),
        "errors": entries.links(),
    }
    return render(request, "workspaces/supervisor/form.html", context)


address = path("desk/team/<uuid:account_id>/capacity/", choose_capacity, name="choose_capacity")
