"""What we already know: other matters, promises due, and what was told, by section, with where each is from."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.agreements import agreed_with
from bluelamp.people.judgements import of_one_person_with
from bluelamp.reports.heard import Heard, heard_in
from bluelamp.reports.queries import report_of
from bluelamp.workspaces.contact_staff.already_known import already_known
from bluelamp.workspaces.contact_staff.confirming import disclosing
from bluelamp.workspaces.contact_staff.reference import CONTACT

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@dataclass(frozen=True)
class Answered:
    """What they said to a question, and in which contact."""

    heard: Heard
    contact: "Contact"


@open_to("contacts.see")
def known(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Show it, of the newest of what is within reach."""
    contact = contact_for_staff(by, reference)
    joined = of_one_person_with(contact.person_id)
    people, ways = {contact.person_id, *joined}, agreed_with(contact.person_id, joined=joined)
    all_known = already_known(by, contact, people, ways, report_of(contact))
    contacts = {one.pk: one for one in (contact, *(matter.contact for matter in all_known.matters))}
    told = [Answered(heard, contacts[heard.contact_id]) for heard in heard_in(list(contacts))]
    context = {
        "contact": contact,
        "known": all_known,
        "told": told,
        "disclosing": disclosing(contact, people, ways),
        "may_confirm": by.may("people.confirm"),
    }
    return render(request, "workspaces/contact_staff/pages/known.html", context)


address = path(f"{CONTACT}known/", known, name="known")
