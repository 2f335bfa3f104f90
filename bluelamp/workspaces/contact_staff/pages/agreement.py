"""What is agreed about one way to reach a person: what holds, what held before, and putting another in its place."""

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.access.look import Reason
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.actions import agree
from bluelamp.people.agreements import Agreed, agreed_on, agreements_about, code_words_of, terms_of
from bluelamp.people.rules import Safety
from bluelamp.workspaces.contact_staff.agreement_forms import fields_of
from bluelamp.workspaces.contact_staff.agreement_reading import as_agreed, read, typed_in
from bluelamp.workspaces.contact_staff.agreement_words import reachable
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.reference import CONTACT

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@open_to("people.agree")
def agreement(request: HttpRequest, by: Actor, reference: str, handle_id: UUID) -> HttpResponse:
    """Show what is agreed; put what was typed in its place. Where nothing can be agreed, it says so."""
    contact = contact_for_staff(by, reference)
    agreed = agreed_on(by, contact.person_id, handle_id, reason=Reason.AGREEING)
    if request.method != "POST" or agreed.terms.safety == Safety.NEVER:
        return _show(request, contact, agreed, Again("agreement", as_agreed(agreed)))
    typed = typed_in(request)
    said = read(typed, next(iter(code_words_of(agreed)), ""))
    if said.errors:
        return _show(request, contact, agreed, Again("agreement", typed, said.errors))
    agree(by=by, person=contact.person, handle_id=handle_id, terms=said.terms, told=said.told)
    messages.success(request, _("It is written down, and holds from now on. What was agreed before is kept."))
    return redirect("contact", reference)


def _show(request: HttpRequest, contact: "Contact", agreed: Agreed, again: Again) -> HttpResponse:
    before = agreements_about(agreed.handle)
    context = {
        "contact": contact,
        "now": reachable(agreed),
        "never": agreed.terms.safety == Safety.NEVER,
        "before": [(made, reachable(replace(agreed, agreement=made, terms=terms_of(made)))) for made in before],
        "fields": fields_of(agreed, again),
        "errors": again.links(),
    }
    return render(request, "workspaces/contact_staff/pages/agreement.html", context)


address = path(f"{CONTACT}agreement/<uuid:handle_id>/", agreement, name="agreement")
