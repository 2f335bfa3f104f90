"""Choose how much someone can have at once."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import choose_capacity as choose
from bluelamp.staff.queries import active_account
from bluelamp.staff.rules import MOST_CAPACITY
from bluelamp.workspaces.supervisor.frame import address_of, chosen_team


@open_to("staff.keep_shifts")
def choose_capacity(request: HttpRequest, by: Actor, account_id: UUID) -> HttpResponse:
    """Keep the number that was entered, or say what is wrong with it."""
    back = address_of("team", team=chosen_team(request, by))
    if request.method != "POST":
        return redirect(back)
    account = active_account(account_id)
    if account is None:
        raise Http404
    typed = request.POST.get("capacity", "").strip()
    if not (typed.isascii() and typed.isdigit() and len(typed) < 3 and int(typed) <= MOST_CAPACITY):
        messages.error(request, _("Enter a whole number from 0 to %(most)s.") % {"most": MOST_CAPACITY})
        return redirect(back)
    choose(by=by, account=account, weight=int(typed))
    said = {"name": account.name, "capacity": int(typed)}
    messages.success(request, _("%(name)s can have %(capacity)s at once now.") % said)
    return redirect(back)


address = path("desk/team/<uuid:account_id>/capacity/", choose_capacity, name="choose_capacity")
