"""Whisper to whoever answers a chat, with the words that stand in the note."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import whisper as whisper_to
from bluelamp.contacts.actions.whisper import AnswersNoMore
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.rules import LONGEST_MESSAGE
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import id_made_with_the_form, tidy, what_is_wrong_with
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.pages.contact import show_contact
from bluelamp.workspaces.contact_staff.reference import CONTACT


@open_to("contacts.whisper")
def whisper(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Keep it once; where whoever had the chat has it no more, show again what was written."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return redirect("contact", reference)
    words = tidy(request.POST.get("note", ""))
    wrong = what_is_wrong_with(words, longest=LONGEST_MESSAGE)
    to = contact.assigned_to
    if to is None or str(to.pk) != request.POST.get("whisper_to"):
        wrong = wrong or str(AnswersNoMore())
    if to is None or wrong:
        return show_contact(request, by, contact, Again("note", {"note": words}, {"note": wrong}))
    message_id = id_made_with_the_form(request.POST.get("message_id", ""))
    said = whisper_to(by=by, contact=contact, to=to, words=words, message_id=message_id)
    messages.success(request, _("Whispered to %(name)s. The person does not see it.") % {"name": to.name})
    return redirect(f"{reverse('contact', args=[reference])}#message-{said.pk.hex}")


address = path(f"{CONTACT}whisper/", whisper, name="whisper")
