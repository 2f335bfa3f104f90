"""The letters: which wait to be printed and posted, and which were posted, in case one comes back."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.formats import date_format

from bluelamp.contacts.gate_rules import Refused
from bluelamp.contacts.posting import ToPost, letters_posted, letters_to_post, why_letters_come_back
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import force_zone, today
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.workspaces.contact_staff.letter_words import why_no_letter

if TYPE_CHECKING:
    from bluelamp.contacts.models import Posting

DAYS_BACK: Final = 7
LONGEST_REFERENCE: Final = 12


@open_to("contacts.reply")
def letters(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show them, without an address: that stands in the letter alone."""
    reference = " ".join(request.GET.get("reference", "").upper().split())[:LONGEST_REFERENCE]
    context: dict[str, Any] = {
        "to_post": [_row(each) for each in letters_to_post(by)],
        "posted": letters_posted(by, reference),
        "reference": reference,
        "reasons": why_letters_come_back(),
    }
    return render(request, "workspaces/contact_staff/pages/letters.html", context)


def _row(one: ToPost) -> dict[str, Any]:
    says = one.decision.says
    return {
        "posting": one.posting,
        "why_not": why_no_letter(says.reason) if isinstance(says, Refused) else "",
        "days": _days(one.posting),
    }


def _days(posting: "Posting") -> list[tuple[str, str]]:
    """Return the days on which a printed letter may have been posted, today first."""
    if posting.printed_at is None:
        return []
    first = max(posting.printed_at.astimezone(force_zone()).date(), today() - timedelta(days=DAYS_BACK))
    days = [today() - timedelta(days=back) for back in range((today() - first).days + 1)]
    return [(day.isoformat(), date_format(day, "l j F")) for day in days]


address = path("desk/letters/", letters, name="letters")
