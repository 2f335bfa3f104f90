"""What is done with a quote: read back to the person, confirmed by them, taken back."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.contacts.actions.drafts import DraftTooLong, keep_draft
from bluelamp.contacts.drafts import drafts_of
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.rules import Box
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.actions import confirm_quote, take_back_quote
from bluelamp.reports.quotes import Quoted, quote_of, read_back
from bluelamp.workspaces.contact_staff.reference import CONTACT

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@open_to("reports.quote")
def read_it_back(request: HttpRequest, by: Actor, reference: str, quote_id: UUID) -> HttpResponse:
    """Put the words, and the question whether they are right, into the answer that is being written; send nothing."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST" or by.id is None:
        return redirect("quotes", reference)
    quoted, kept = _found(contact, quote_id), drafts_of(by.id, contact.pk).get(Box.ANSWER)
    words = "\n\n".join(part for part in (kept.words if kept else "", read_back(contact, quoted)) if part)
    try:
        keep_draft(account_id=by.id, contact_id=contact.pk, box=Box.ANSWER, words=words)
    except DraftTooLong as error:
        messages.error(request, str(error))
    return redirect(f"{reverse('contact', args=[reference])}#answer")


@open_to("reports.quote")
def confirm(request: HttpRequest, by: Actor, reference: str, quote_id: UUID) -> HttpResponse:
    """Write down in which message the person said that it is right."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return redirect("quotes", reference)
    quoted = _found(contact, quote_id)
    try:
        message_id = UUID(request.POST.get("message", ""))
        confirm_quote(by=by, contact=contact, quote=quoted.quote, message_id=message_id)
    except ValueError:
        messages.error(request, _("Choose where they said that it is right."))
    return _back(reference, quote_id)


@open_to("reports.quote")
def take_back(request: HttpRequest, by: Actor, reference: str, quote_id: UUID) -> HttpResponse:
    """Let the words stand for an answer no more."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return redirect("quotes", reference)
    take_back_quote(by=by, contact=contact, quote=_found(contact, quote_id).quote)
    messages.success(request, _("It is not quoted any more. What they wrote stays as it is."))
    return redirect("quotes", reference)


def _found(contact: "Contact", quote_id: UUID) -> Quoted:
    quoted = quote_of(contact, quote_id)
    if quoted is None:
        raise Http404
    return quoted


def _back(reference: str, quote_id: UUID) -> HttpResponse:
    return redirect(f"{reverse('quotes', args=[reference])}#quote-{quote_id.hex}")


QUOTE = f"{CONTACT}quotes/<uuid:quote_id>/"
addresses = [
    path(f"{QUOTE}read-back/", read_it_back, name="read_back_quote"),
    path(f"{QUOTE}confirm/", confirm, name="confirm_quote"),
    path(f"{QUOTE}take-back/", take_back, name="take_back_quote"),
]
