"""Answer the person."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import reply as answer_person
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.rules import LONGEST_MESSAGE
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import id_made_with_the_form, tidy, what_is_wrong_with
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.pages.contact import show_contact
from bluelamp.workspaces.contact_staff.reference import CONTACT


@open_to("contacts.reply")
def reply(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Send the answer once; words sent from a form that sent others before are shown again instead of lost."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return redirect("contact", reference)
    words = tidy(request.POST.get("answer", ""))
    wrong = what_is_wrong_with(words, longest=LONGEST_MESSAGE)
    if not wrong:
        message_id = id_made_with_the_form(request.POST.get("message_id", ""))
        message = answer_person(by=by, contact=contact, words=words, message_id=message_id)
        if message.words == words:
            messages.success(request, _("Your answer is on their tracking page."))
            return redirect(f"{reverse('contact', args=[reference])}#message-{message.pk.hex}")
        wrong = _("You sent another answer from this page before. Read it above, then send this one too if you want.")
    return show_contact(request, by, contact, Again("reply", {"answer": words}, {"answer": wrong}))


address = path(f"{CONTACT}reply/", reply, name="reply")
