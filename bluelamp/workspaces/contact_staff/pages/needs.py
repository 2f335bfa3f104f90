"""What the person of a contact needs so that we and they understand each other, and all that was written before."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.rules import Direction
from bluelamp.contacts.said import said_about
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.languages import language_of
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.actions import write_needs
from bluelamp.people.judgements import of_one_person_with
from bluelamp.people.needs import LANGUAGES, every_version_of, in_words, needed
from bluelamp.reports.definition import STORY
from bluelamp.reports.queries import report_of
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.needs_forms import as_typed, fields_of, needed_as_typed, typed_in, what_is_wrong
from bluelamp.workspaces.contact_staff.reference import CONTACT

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@open_to("people.agree")
def needs(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Show what is known, and each version with who said so; put what was typed in its place."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return _show(request, contact, None)
    typed = typed_in(request)
    if wrong := what_is_wrong(typed):
        return _show(request, contact, Again("needs", typed, wrong))
    write_needs(by=by, person=contact.person, said=needed_as_typed(typed))
    messages.success(request, _("It is written down, and shown wherever they come. What was written before is kept."))
    return redirect("contact", reference)


def _show(request: HttpRequest, contact: "Contact", again: Again | None) -> HttpResponse:
    versions = every_version_of({contact.person_id, *of_one_person_with(contact.person_id)})
    known = as_typed(needed(versions[0])) if versions else {}
    shown = again or Again("needs", known)
    context = {
        "contact": contact,
        "fields": fields_of(shown, _heard(contact)),
        "versions": [(each, in_words(needed(each))) for each in versions],
        "errors": shown.links(),
    }
    return render(request, "workspaces/contact_staff/pages/needs.html", context)


def _heard(contact: "Contact") -> str:
    """Return the language that they seem to write in, '' where it cannot be told or is English."""
    report = report_of(contact)
    told = str(report.answers.get(STORY, "")) if report else ""
    wrote = [one.words for one in said_about(contact).messages if one.direction == Direction.FROM_PERSON]
    heard = language_of(" ".join([told, *wrote])) or ""
    return heard if heard in LANGUAGES and heard != "en" else ""


address = path(f"{CONTACT}needs/", needs, name="needs")
