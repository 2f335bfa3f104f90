"""Promise the person something."""

from datetime import datetime
from typing import Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import promise as give_promise
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import tidy, what_is_wrong_with
from bluelamp.promises.actions import DueInThePast
from bluelamp.promises.rules import Kind
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.moments import boxes_of, typed_moment
from bluelamp.workspaces.contact_staff.pages.contact import show_contact
from bluelamp.workspaces.contact_staff.promise_offers import asked_offer
from bluelamp.workspaces.contact_staff.reference import CONTACT

LONGEST: Final = 500
ASKED: Final = ("promise", "ring", *boxes_of("due"))


@open_to("promises.make")
def promise(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Keep what is promised and by when, in the force's own time."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return redirect("contact", reference)
    typed = {name: tidy(request.POST.get(name, "")) for name in ASKED}
    due_at, errors = _check(typed)
    if due_at is not None and not errors:
        try:
            kind = Kind.CALL if typed["ring"] else Kind.OTHER
            give_promise(by=by, contact=contact, words=typed["promise"], due_at=due_at, kind=kind)
        except DueInThePast as error:
            errors["due"] = str(error)
        else:
            messages.success(request, _("The promise is made. The person can read it."))
            offer = asked_offer(request)
            return redirect(f"{reverse('contact', args=[reference])}{f'?offer={offer}' if offer else ''}")
    return show_contact(request, by, contact, Again("promise", typed, errors))


def _check(typed: dict[str, str]) -> tuple[datetime | None, dict[str, str]]:
    """Return when the promise is due, and what is wrong with what was typed, by question."""
    wrong = what_is_wrong_with(typed["promise"], longest=LONGEST)
    due_at, errors = typed_moment(typed, "due")
    return due_at, ({"promise": wrong} if wrong else {}) | errors


address = path(f"{CONTACT}promise/", promise, name="promise")
