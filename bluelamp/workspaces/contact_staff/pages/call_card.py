"""The call card: whether a number may be rung now, how, what to say, and what came of it."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import open_call_card, record_call
from bluelamp.contacts.actions.calls import NoNumber
from bluelamp.contacts.gate import overridden_until
from bluelamp.contacts.gate_rules import Refused
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.rules import CallResult
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.access.look import Reason
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import id_made_with_the_form
from bluelamp.knowledge.templates import ANOTHER_ANSWERS, said_by
from bluelamp.people.agreements import Agreed, agreed_on, code_words_of
from bluelamp.people.judgements import of_one_person_with
from bluelamp.people.needs import in_words, needed, needs_of
from bluelamp.people.rules import Safety
from bluelamp.workspaces.contact_staff.agreement_words import WAYS, hours_in_words, reachable
from bluelamp.workspaces.contact_staff.call_forms import call_fields, call_typed
from bluelamp.workspaces.contact_staff.children import told_alone
from bluelamp.workspaces.contact_staff.confirming import disclosing
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.reference import CONTACT

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@open_to("contacts.ring")
def call_card(request: HttpRequest, by: Actor, reference: str, handle_id: UUID) -> HttpResponse:
    """Show the call card; write down what came of the call."""
    contact = contact_for_staff(by, reference, reason=Reason.CALLING)
    agreed = agreed_on(by, contact.person_id, handle_id, reason=Reason.CALLING)
    again = call_typed(request, agreed.terms) if request.method == "POST" else Again()
    try:
        if request.method == "POST" and not again.errors:
            _record(request, by, contact, handle_id, again)
            return redirect("contact", reference)
        return _show(request, by, contact, agreed, again)
    except NoNumber as error:
        raise Http404 from error


def _record(request: HttpRequest, by: Actor, contact: "Contact", handle_id: UUID, again: Again) -> None:
    record_call(
        by=by,
        contact=contact,
        handle_id=handle_id,
        result=CallResult(again.value("result")),
        words=again.value("words"),
        message_id=id_made_with_the_form(request.POST.get("message_id", "")),
    )
    messages.success(request, _("The call is written down as a note."))


def _show(request: HttpRequest, by: Actor, contact: "Contact", agreed: Agreed, again: Again) -> HttpResponse:
    says = open_call_card(by=by, contact=contact, handle_id=agreed.handle.pk).says
    people = {contact.person_id, *of_one_person_with(contact.person_id)}
    written = needs_of(people)
    context: dict[str, Any] = {
        "contact": contact,
        "alone": told_alone(contact),
        "never": agreed.terms.safety == Safety.NEVER,
        "way": reachable(agreed),
        "hours": hours_in_words(agreed.terms),
        "disclosing": disclosing(contact, people, []),  # of a code word that we say first nothing follows
        "needed": in_words(needed(written)) if written else [],
        "may_confirm": by.may("people.confirm"),
        "errors": again.links(),
    }
    if isinstance(says, Refused):
        context |= {
            "ways_left": [WAYS[way] for way in says.ways_left],
            "may_override": by.may("contacts.override_agreement"),
        }
    else:
        context |= {
            "may": says,
            "overridden_until": overridden_until(contact, agreed.handle.pk),
            "another_answers": said_by(ANOTHER_ANSWERS),
            "code_words": code_words_of(agreed),
            "fields": call_fields(agreed.terms, again),
            "message_id": new_id(),
        }
    return render(request, "workspaces/contact_staff/pages/call_card.html", context)


address = path(f"{CONTACT}call-card/<uuid:handle_id>/", call_card, name="call_card")
