"""One contact: who it is from, what they told us, what was said since, what we promised, and what to do next."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.contacts.drafts import drafts_of
from bluelamp.contacts.history import history_of
from bluelamp.contacts.holding import as_it_is
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.tags import tags_of
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.design.fields import SummaryRow
from bluelamp.foundation.design.staff import TimelineEntry
from bluelamp.foundation.design.times import ago, until
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.queries import handles_of
from bluelamp.people.rules import may_be_used
from bluelamp.promises.queries import promises_about
from bluelamp.promises.rules import Standing, standing
from bluelamp.reports.queries import report_as_told, report_of
from bluelamp.reports.services import SERVICES
from bluelamp.staff.duty import colleagues_in
from bluelamp.staff.queries import teams_serving
from bluelamp.workspaces.contact_staff.conversation import turns_of
from bluelamp.workspaces.contact_staff.files import files_of
from bluelamp.workspaces.contact_staff.forms import (
    Again,
    answer_field,
    assign_field,
    close_field,
    grade_fields,
    note_field,
    promise_fields,
    tag_field,
    with_drafts,
    with_offer,
)
from bluelamp.workspaces.contact_staff.presence import who_is_at
from bluelamp.workspaces.contact_staff.promise_offers import promise_offers
from bluelamp.workspaces.contact_staff.reference import CONTACT
from bluelamp.workspaces.contact_staff.saved_replies import replies_for

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.people.models import Handle
    from bluelamp.promises.models import Promise


@dataclass(frozen=True)
class Reachable:
    """A way to reach the person, and whether it may be used at all."""

    handle: "Handle"
    usable: bool


@dataclass(frozen=True)
class Owed:
    """A promise and how it stands now."""

    promise: "Promise"
    standing: Standing
    due: str


@open_to("contacts.see")
def contact(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Show the contact; tell a page that only asks whether anything is new when nothing is."""
    return show_contact(request, by, contact_for_staff(by, reference), Again())


def show_contact(request: HttpRequest, by: Actor, contact: "Contact", again: Again) -> HttpResponse:
    """Render the page, and a form that could not be used with what was typed and what is wrong with it."""
    seen_now = as_it_is(contact)
    happened = history_of(contact)
    if "X-Live" in request.headers and request.GET.get("seen") == str(len(happened)):
        return HttpResponse(status=204)
    context: dict[str, Any] = {
        "contact": contact,
        "seen_now": seen_now,
        "history": [TimelineEntry(title=one.what, at=one.at, author=one.who) for one in reversed(happened)],
        "seen": len(happened),
        **_record(contact, by),
        **_forms(request, contact, by, again),
        "present": ", ".join(who_is_at(by, [contact.pk]).get(contact.pk, [])),
    }
    return render(request, "workspaces/contact_staff/pages/contact.html", context)


def _record(contact: "Contact", by: Actor) -> dict[str, Any]:
    """Return what is known: who, what they told us, what was said and sent since, what we promised."""
    return {
        "came_in": ago(contact.received_at, at=now()),
        "service": SERVICES.get(contact.subject),
        "ways": [_way(handle) for handle in handles_of(contact.person_id)],
        "told": _told(contact),
        "turns": turns_of(contact),
        "files": files_of(contact, by),
        "promises": [_owed(promise) for promise in promises_about(contact.pk)],
    }


def _forms(request: HttpRequest, contact: "Contact", by: Actor, again: Again) -> dict[str, Any]:
    """Return what can be done, with what was typed before."""
    members = colleagues_in(teams_serving(contact.team_id))
    tagged = tags_of([contact.pk]).get(contact.pk, [])
    drafts = drafts_of(by.id, contact.pk)
    offers = promise_offers(request, by, contact)
    again = with_offer(with_drafts(again, drafts), offers)
    return {
        "is_mine": contact.assigned_to_id == by.id,
        "can_be_mine": any(member.account.pk == by.id and not member.duty.absent for member in members),
        "my_id": by.id,
        "drafts": drafts,
        "saved_replies": replies_for(by, contact),
        "picker_error": again.error("saved_reply"),
        "answer": answer_field(again),
        "answer_id": new_id(),
        "note": note_field(again),
        "note_id": new_id(),
        "assign": assign_field(contact, by, members, again),
        "grade": grade_fields(contact, again),
        "offers": offers,
        "promise": promise_fields(again),
        "close": close_field(again),
        "tags": tagged,
        "tag": tag_field(tagged, again),
        "opened": again.form,
        "errors": again.links(),
        "clash": again.clash,
    }


def _way(handle: "Handle") -> Reachable:
    return Reachable(handle, may_be_used(safety=handle.safety, given_by_owner=handle.given_by_owner))


def _told(contact: "Contact") -> list[SummaryRow]:
    report = report_of(contact)
    return [SummaryRow(str(told.question.label), told.answer) for told in report_as_told(report)] if report else []


def _owed(promise: "Promise") -> Owed:
    at = now()
    return Owed(
        promise,
        standing(due_at=promise.due_at, kept_at=promise.kept_at, at=at),
        until(promise.due_at, at=at),
    )


address = path(CONTACT, contact, name="contact")
