"""Write a note for colleagues."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import write_note
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.rules import LONGEST_MESSAGE
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import id_made_with_the_form, tidy, what_is_wrong_with
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.pages.contact import show_contact
from bluelamp.workspaces.contact_staff.reference import CONTACT


@open_to("contacts.note")
def note(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Keep the note once; words sent from a form that sent others before are shown again instead of lost."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return redirect("contact", reference)
    words = tidy(request.POST.get("note", ""))
    wrong = what_is_wrong_with(words, longest=LONGEST_MESSAGE)
    if not wrong:
        message_id = id_made_with_the_form(request.POST.get("message_id", ""))
        message = write_note(by=by, contact=contact, words=words, message_id=message_id)
        if message.words == words:
            messages.success(request, _("Your note is kept."))
            return redirect(f"{reverse('contact', args=[reference])}#message-{message.pk.hex}")
        wrong = _("You kept another note from this page before. Read it above, then keep this one too if you want.")
    return show_contact(request, by, contact, Again("note", {"note": words}, {"note": wrong}))


address = path(f"{CONTACT}note/", note, name="note")
