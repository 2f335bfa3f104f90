"""Who it may be: the other records of this person, those like it, and deciding whether they are of one person."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.actions import join_people, keep_apart
from bluelamp.people.actions.judge import DecidedOtherwise, OnePersonAlready
from bluelamp.people.agreements import agreed_with
from bluelamp.people.judgements import Judged, judged_of
from bluelamp.people.rules import TWO_PEOPLE, Verdict
from bluelamp.workspaces.contact_staff.agreement_words import newest_ways, reachable
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.reference import CONTACT
from bluelamp.workspaces.contact_staff.who_rows import (
    Who,
    settles_it,
    verdict_field,
    verdict_name,
    who_it_may_be,
    would_hold,
)

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.people.models import Person


@open_to("people.judge")
def who(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Show who the person may be; decide of another record whether it is of the same person."""
    contact = contact_for_staff(by, reference)
    decided = judged_of(contact.person_id)
    known = who_it_may_be(by, contact.person_id, decided)
    if request.method != "POST":
        return _show(request, by, contact, known, decided, Again())
    other = _other(request, known)
    verdict = request.POST.get(verdict_name(other), "")
    if verdict not in list(Verdict):
        says = _("Choose whether they are one person, and how you know.")
        return _show(request, by, contact, known, decided, Again("who", {}, {verdict_name(other): says}))
    decide = keep_apart if verdict in TWO_PEOPLE else join_people
    try:
        decide(by=by, person=contact.person, other=other, verdict=Verdict(verdict))
    except (DecidedOtherwise, OnePersonAlready) as error:
        return _show(request, by, contact, known, decided, Again("who", {}, {"": str(error)}))
    messages.success(request, _said(Verdict(verdict)))
    return redirect("who", reference)


def _other(request: HttpRequest, known: Who) -> "Person":
    try:
        asked = UUID(request.POST.get("other", ""))
    except ValueError:
        raise Http404 from None
    found = [each.person for each in [*known.perhaps, *known.joined, *known.apart] if each.person.pk == asked]
    if not found:
        raise Http404
    return found[0]


def _said(verdict: Verdict) -> str:
    if verdict in TWO_PEOPLE:
        return _("They stay two people, and are not proposed again.")
    return _("They are one person from now on. Nothing was moved, so you can take it back at any time.")


def _show(
    request: HttpRequest, by: Actor, contact: "Contact", known: Who, decided: Judged, again: Again
) -> HttpResponse:
    ways = agreed_with(contact.person_id)
    shown = ways if "all" in request.GET else newest_ways(ways)
    decided = judged_of(contact.person_id)
    perhaps = [
        (
            other,
            verdict_field(other.person, again),
            settles_it(other),
            would_hold(contact.person_id, decided, other.person),
        )
        for other in known.perhaps
    ]
    context = {
        "contact": contact,
        "who": known,
        "perhaps": perhaps,
        "ways": [reachable(way) for way in shown],
        "more_ways": len(ways) - len(shown),
        "may_tie": by.may("people.tie_handle"),
        "errors": again.links(),
    }
    return render(request, "workspaces/contact_staff/pages/who.html", context)


address = path(f"{CONTACT}who/", who, name="who")
