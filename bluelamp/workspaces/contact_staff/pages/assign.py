"""Say who deals with a contact."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import assign as give
from bluelamp.contacts.actions.handle import KnowsThem, NotHere
from bluelamp.contacts.holding import ChangedMeanwhile
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.seen import WHO, Seen
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.duty import colleagues_in
from bluelamp.staff.queries import teams_serving
from bluelamp.workspaces.contact_staff.clash import Clash, clash_over, seen_in
from bluelamp.workspaces.contact_staff.forms import WHOLE_TEAM, Again
from bluelamp.workspaces.contact_staff.pages.contact import show_contact
from bluelamp.workspaces.contact_staff.reference import CONTACT

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.staff.models import Account


@open_to("contacts.assign")
def assign(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Give the contact to the chosen member of its team, or back to the whole team."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return redirect("contact", reference)
    members = colleagues_in(teams_serving(contact.team_id))
    choices: dict[str, Account | None] = {str(each.account.pk): each.account for each in members}
    choices[WHOLE_TEAM] = None
    chosen = request.POST.get("to", "")
    if chosen not in choices:
        wrong = _("Choose someone of the team, or anyone in the team.")
        return show_contact(request, by, contact, Again("assign", {}, {"to": wrong}))
    seen = seen_in(request)
    try:
        give(by=by, contact=contact, to=choices[chosen], seen=seen)
    except ChangedMeanwhile:
        again = Again("assign", {"to": chosen}, clash=_clash(contact, seen, chosen, choices[chosen]))
        return show_contact(request, by, contact, again)
    except (NotHere, KnowsThem) as error:
        return show_contact(request, by, contact, Again("assign", {"to": chosen}, {"to": str(error)}))
    messages.success(request, _said(choices[chosen], by))
    return redirect("contact", reference)


def _clash(contact: "Contact", seen: Seen, chosen: str, account: "Account | None") -> Clash:
    return clash_over(
        contact,
        seen,
        WHO,
        chosen=_("You chose %(name)s.") % {"name": account} if account else _("You chose anyone in the team."),
        address=reverse("assign", args=[contact.reference]),
        button=_("Give it to %(name)s all the same") % {"name": account} if account else _("Give it back all the same"),
        to=chosen,
    )


def _said(account: "Account | None", by: Actor) -> str:
    if account is None:
        return _("Anyone in the team can deal with this now.")
    return (
        _("You deal with this now.") if account.pk == by.id else _("%(name)s deals with this now.") % {"name": account}
    )


address = path(f"{CONTACT}assign/", assign, name="assign")
