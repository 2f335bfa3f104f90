"""One contact: who it is from, what they told us, what was said since, what we promised, and what to do next."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.contacts.drafts import drafts_of
from bluelamp.contacts.history import newest_about
from bluelamp.contacts.holding import as_it_is
from bluelamp.contacts.mentions import who_can_be_told
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tags import tags_of
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.access.look import Reason
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.live.asking import asks_by_itself
from bluelamp.people.judgements import judged_of
from bluelamp.people.queries import has_postal_address
from bluelamp.staff.duty import colleagues_in
from bluelamp.staff.queries import teams_serving
from bluelamp.surveys.queries import can_be_handed
from bluelamp.workspaces.contact_staff.closing import close_fields
from bluelamp.workspaces.contact_staff.confirming import Speaks
from bluelamp.workspaces.contact_staff.contact_record import record_of
from bluelamp.workspaces.contact_staff.forms import (
    Again,
    answer_field,
    assign_field,
    grade_fields,
    promise_fields,
    tag_field,
    with_drafts,
    with_offer,
)
from bluelamp.workspaces.contact_staff.live_parts import live_parts
from bluelamp.workspaces.contact_staff.note_forms import note_field, tell_field
from bluelamp.workspaces.contact_staff.open_questions import open_questions
from bluelamp.workspaces.contact_staff.presence import who_is_at
from bluelamp.workspaces.contact_staff.promise_offers import promise_offers
from bluelamp.workspaces.contact_staff.reference import CONTACT
from bluelamp.workspaces.contact_staff.saved_replies import articles_to_put_in, replies_for
from bluelamp.workspaces.contact_staff.task_forms import task_fields, tasks_on
from bluelamp.workspaces.contact_staff.who_rows import who_it_may_be

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.promises.models import Promise
    from bluelamp.staff.models import Account


@open_to("contacts.see")
def contact(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Show the contact; to a page that asks by itself what it makes anew, or nothing where nothing happened."""
    if asks_by_itself(request):
        return _renewed(request, by, contact_for_staff(by, reference, reason=Reason.RENEWING))
    return show_contact(request, by, contact_for_staff(by, reference), Again())


def _renewed(request: HttpRequest, by: Actor, contact: "Contact") -> HttpResponse:
    seen = newest_about(contact)
    if request.GET.get("seen") == seen:
        return HttpResponse(status=204)
    parts = live_parts(contact, by, seen=seen, by_post=has_postal_address(contact.person_id))
    context = {**parts, "contact": contact, "is_newest": True}
    return render(request, "workspaces/contact_staff/pages/contact_renewed.html", context)


def show_contact(request: HttpRequest, by: Actor, contact: "Contact", again: Again) -> HttpResponse:
    """Render the page, and a form that could not be used with what was typed and what is wrong with it."""
    seen_now = as_it_is(contact)
    judged = judged_of(contact.person_id)
    record = record_of(request, contact, by, judged)
    context: dict[str, Any] = {
        "contact": contact,
        "seen_now": seen_now,
        **record,
        "who": who_it_may_be(by, contact.person_id, judged),
        **_forms(
            request,
            contact,
            by,
            again,
            [owed.promise for owed in record["promises"]],
            may_tell=record["disclosing"].speaks != Speaks.NOBODY_KNOWS,
            language=record["answer_language"],
        ),
        "present": ", ".join(who_is_at(by, [contact.pk]).get(contact.pk, [])),
    }
    return render(request, "workspaces/contact_staff/pages/contact.html", context)


def _forms(
    request: HttpRequest,
    contact: "Contact",
    by: Actor,
    again: Again,
    promises: "list[Promise]",
    *,
    may_tell: bool,
    language: str,
) -> dict[str, Any]:
    """Return what can be done, with what was typed before."""
    teams = teams_serving(contact.team_id)
    members = colleagues_in(teams)
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
        "open_questions": open_questions(contact),
        "articles": articles_to_put_in(),
        "picker_error": again.error("saved_reply"),
        "answer": answer_field(contact, again, may_tell=may_tell, language=language),
        "answer_id": new_id(),
        "note": note_field(again),
        "tell": tell_field(
            by, who_can_be_told(contact, sealed=contact.person_id in by.sees_sealed, served_by=teams), again
        ),
        "note_id": new_id(),
        "whisper_to": _answers_while_i_watch(contact, by),
        "assign": assign_field(contact, by, members, again),
        "grade": grade_fields(contact, again),
        "offers": offers,
        "promise": promise_fields(again),
        "tasks": tasks_on(contact, again),
        "task": task_fields(contact, by, members, again),
        "close": close_fields(promises, again),
        "tags": tagged,
        "tag": tag_field(tagged, again),
        "can_be_handed": can_be_handed(contact),
        "opened": again.form,
        "errors": again.links(),
        "clash": again.clash,
    }


def _answers_while_i_watch(contact: "Contact", by: Actor) -> "Account | None":
    """Return whom a supervisor can whisper to in a chat: whoever answers it, where that is somebody else."""
    may = by.may("contacts.whisper") and contact.channel == Channel.CHAT and contact.assigned_to_id != by.id
    return contact.assigned_to if may else None


address = path(CONTACT, contact, name="contact")
