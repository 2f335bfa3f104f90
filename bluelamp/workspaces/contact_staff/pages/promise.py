"""Promise the person something."""

import re
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
from bluelamp.foundation.clock import force_zone
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import tidy, what_is_wrong_with
from bluelamp.promises.actions import DueInThePast
from bluelamp.reports.rules import as_date
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.pages.contact import show_contact
from bluelamp.workspaces.contact_staff.promise_offers import asked_offer
from bluelamp.workspaces.contact_staff.reference import CONTACT

LONGEST: Final = 500
ASKED: Final = ("promise", "due-day", "due-month", "due-year", "due-time")
TIME: Final = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])")


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
            give_promise(by=by, contact=contact, words=typed["promise"], due_at=due_at)
        except DueInThePast as error:
            errors["due"] = str(error)
        else:
            messages.success(request, _("The promise is made. The person can read it."))
            offer = asked_offer(request)
            return redirect(f"{reverse('contact', args=[reference])}{f'?offer={offer}' if offer else ''}")
    return show_contact(request, by, contact, Again("promise", typed, errors))


def _check(typed: dict[str, str]) -> tuple[datetime | None, dict[str, str]]:
    """Return when the promise is due, and what is wrong with what was typed, by question."""
    errors: dict[str, str] = {}
    wrong = what_is_wrong_with(typed["promise"], longest=LONGEST)
    if wrong:
        errors["promise"] = wrong
    day = as_date(typed["due-day"], typed["due-month"], typed["due-year"])
    if day is None:
        errors["due"] = _("Enter a real date with day, month and year, like 27 3 2026.")
    time = TIME.fullmatch(typed["due-time"])
    if time is None:
        errors["due-time"] = _("Enter a time like 17:00.")
    if day is None or time is None:
        return None, errors
    hour, minute = int(time[1]), int(time[2])
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=force_zone()), errors


address = path(f"{CONTACT}promise/", promise, name="promise")
