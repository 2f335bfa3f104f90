"""Close a contact."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import close as close_contact
from bluelamp.contacts.holding import ChangedMeanwhile
from bluelamp.contacts.queries import close_reasons, contact_for_staff
from bluelamp.contacts.rules import Channel, CloseReason
from bluelamp.contacts.seen import CLOSING, Seen
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.promises.queries import promises_about
from bluelamp.workspaces.contact_staff.clash import Clash, clash_over, seen_in
from bluelamp.workspaces.contact_staff.closing import became_of, closing_typed
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.pages.contact import show_contact
from bluelamp.workspaces.contact_staff.reference import CONTACT

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@open_to("contacts.close")
def close(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Close it for the chosen reason, once it is said what became of each open promise."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return redirect("contact", reference)
    promises = promises_about(contact.pk)
    typed, errors = closing_typed(request, promises)
    if errors:
        return show_contact(request, by, contact, Again("close", typed, errors))
    reason, became, seen = CloseReason(typed["reason"]), became_of(promises, typed), seen_in(request)
    try:
        close_contact(by=by, contact=contact, reason=reason, became=became, seen=seen)
    except ChangedMeanwhile:
        return show_contact(request, by, contact, Again("close", typed, clash=_clash(contact, seen, typed)))
    messages.success(request, _("It is closed. It opens again by itself if the person writes."))
    return redirect("after_chat" if contact.channel == Channel.CHAT else "contact", reference)


def _clash(contact: "Contact", seen: Seen, typed: dict[str, str]) -> Clash:
    return clash_over(
        contact,
        seen,
        CLOSING,
        chosen=_("You chose to close it: %(reason)s.") % {"reason": dict(close_reasons())[typed["reason"]]},
        address=reverse("close", args=[contact.reference]),
        button=_("Close it all the same"),
        **typed,
    )


address = path(f"{CONTACT}close/", close, name="close")
