"""Write down what someone says on the phone about a matter that we know."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import take_call
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.rules import LONGEST_MESSAGE
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.design.fields import ErrorLink, Field
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.spelling import spelled
from bluelamp.foundation.words import id_made_with_the_form, tidy, what_is_wrong_with
from bluelamp.workspaces.contact_staff.reference import CONTACT

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@open_to("contacts.take_call")
def call(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Ask what they say, and keep it once; what cannot be kept is shown again, not lost."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return _show(request, contact, "", "")
    words = tidy(request.POST.get("words", ""))
    error = what_is_wrong_with(words, longest=LONGEST_MESSAGE)
    if error:
        return _show(request, contact, words, error)
    message_id = id_made_with_the_form(request.POST.get("message_id", ""))
    message = take_call(by=by, contact=contact, words=words, message_id=message_id)
    messages.success(request, _("What they said is kept, and it is our turn."))
    return redirect(f"{reverse('contact', args=[reference])}#message-{message.pk.hex}")


def _show(request: HttpRequest, contact: "Contact", words: str, error: str) -> HttpResponse:
    field = Field(
        name="words",
        label=_("What do they say?"),
        hint=_("In their words. They can read it on their tracking page."),
        value=words,
        error=error,
        kind="textarea",
        is_page_heading=False,
        label_size="s",
        rows=8,
    )
    context = {
        "contact": contact,
        "read_out": spelled(contact.reference),
        "field": field,
        "message_id": new_id(),
        "errors": [ErrorLink(error, "#words")] if error else [],
    }
    return render(request, "workspaces/contact_staff/pages/call.html", context)


address = path(f"{CONTACT}call/", call, name="call")
