"""What is done with a letter: asked for, printed, posted, not posted, come back."""

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import ask_for_letter, end_letter, note_letter_came_back, post_letter, print_letter
from bluelamp.contacts.actions.postings import NoAnswer, NotThen
from bluelamp.contacts.gate_rules import Refused
from bluelamp.contacts.posting import decide_letter, pdf_of_letter, posting_of
from bluelamp.contacts.posting_rules import PostingState, WhyCameBack
from bluelamp.contacts.queries import contact_for_staff, message_with
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.access.look import Reason
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.paper.pdf import NoPaper
from bluelamp.workspaces.contact_staff.letter_words import letter_told
from bluelamp.workspaces.contact_staff.reference import CONTACT
from bluelamp.workspaces.contact_staff.written import show_written


@open_to("contacts.reply")
def ask_for(request: HttpRequest, by: Actor, reference: str, message_id: UUID) -> HttpResponse:
    """Let an answer wait to be printed, where the gate lets it go by letter."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return redirect("contact", reference)
    message = message_with(message_id, contact)
    try:
        if message is None:
            raise NoAnswer
        posting = ask_for_letter(by=by, contact=contact, message=message)
    except NoAnswer as error:
        raise Http404 from error
    return show_written(request, reference, message_id, says=letter_told(posting))


@open_to("contacts.reply")
def print_it(request: HttpRequest, by: Actor, reference: str, posting_id: UUID) -> HttpResponse:
    """Give the letter as a PDF, where the gate still lets it go; it is made before that is written down."""
    contact = contact_for_staff(by, reference, reason=Reason.PRINTING)
    if request.method != "POST":
        return redirect("letters")
    posting = posting_of(contact, posting_id)
    says, pdf = decide_letter(contact, handle_id=posting.handle_id).says, b""
    try:
        if not isinstance(says, Refused):
            pdf = pdf_of_letter(by, posting, says)
    except NoPaper as error:
        messages.error(request, str(error))
        return redirect("letters")
    posting = print_letter(by=by, contact=contact, posting_id=posting_id)
    if posting.state != PostingState.PRINTED or not pdf:
        messages.error(request, letter_told(posting))
        return redirect("letters")
    answer = HttpResponse(pdf, content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="letter-{posting.reference}.pdf"'
    return answer


@open_to("contacts.reply")
def was_posted(request: HttpRequest, by: Actor, reference: str, posting_id: UUID) -> HttpResponse:
    """Write down on which day it was posted."""
    contact = contact_for_staff(by, reference, reason=Reason.PRINTING)
    if request.method == "POST":
        try:
            post_letter(by=by, contact=contact, posting_id=posting_id, on=date.fromisoformat(request.POST["on"]))
        except (NotThen, KeyError, ValueError):
            messages.error(request, str(NotThen()))
    return redirect("letters")


@open_to("contacts.reply")
def not_posted(request: HttpRequest, by: Actor, reference: str, posting_id: UUID) -> HttpResponse:
    """Let it wait no more."""
    contact = contact_for_staff(by, reference, reason=Reason.PRINTING)
    if request.method == "POST":
        end_letter(by=by, contact=contact, posting_id=posting_id)
        messages.success(request, _("It is not posted. If it was printed, destroy it."))
    return redirect("letters")


@open_to("contacts.reply")
def came_back(request: HttpRequest, by: Actor, reference: str, posting_id: UUID) -> HttpResponse:
    """Write down that it came back, and why."""
    contact = contact_for_staff(by, reference, reason=Reason.PRINTING)
    if request.method != "POST":
        return redirect("letters")
    if request.POST.get("why") not in list(WhyCameBack):
        messages.error(request, _("Choose what the envelope says: why did it come back?"))
        return redirect("letters")
    why = WhyCameBack(request.POST["why"])
    note_letter_came_back(by=by, contact=contact, posting_id=posting_id, why=why)
    messages.success(request, _("It is written down. Nothing is posted there until someone has agreed on it again."))
    return redirect("contact", reference)


LETTER = f"{CONTACT}letters/<uuid:posting_id>/"
addresses = [
    path(f"{CONTACT}messages/<uuid:message_id>/letter/", ask_for, name="ask_for_letter"),
    path(f"{LETTER}print/", print_it, name="print_letter"),
    path(f"{LETTER}posted/", was_posted, name="letter_posted"),
    path(f"{LETTER}not-posted/", not_posted, name="letter_not_posted"),
    path(f"{LETTER}came-back/", came_back, name="letter_came_back"),
]
