"""Write a note for colleagues."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import write_note
from bluelamp.contacts.mentions import who_can_be_told
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import id_made_with_the_form, tidy
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.note_forms import said_of, whom_to_tell
from bluelamp.workspaces.contact_staff.pages.contact import show_contact
from bluelamp.workspaces.contact_staff.reference import CONTACT
from bluelamp.workspaces.contact_staff.written import show_written


@open_to("contacts.note")
def note(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Keep the note once, and tell whom it names; other words sent from the same form are shown again, not lost."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return redirect("contact", reference)
    words = tidy(request.POST.get("note", ""))
    chosen = request.POST.get("tell", "")
    told, errors = whom_to_tell(by, words, chosen, who_can_be_told(contact, sealed=contact.person_id in by.sees_sealed))
    if not errors:
        message_id = id_made_with_the_form(request.POST.get("message_id", ""))
        message = write_note(by=by, contact=contact, words=words, message_id=message_id, mentions=told)
        if message.words == words:
            return show_written(request, reference, message.pk, says=said_of(told))
        errors["note"] = _(
            "You kept another note from this page before. Read it above, then keep this one too if you want."
        )
    return show_contact(request, by, contact, Again("note", {"note": words, "tell": chosen}, errors))


address = path(f"{CONTACT}note/", note, name="note")
