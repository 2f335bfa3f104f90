"""Answer the person, and close the contact with it where that was chosen."""

from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import answer_and_close
from bluelamp.contacts.actions import reply as answer_person
from bluelamp.contacts.holding import ChangedMeanwhile
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.rules import LONGEST_MESSAGE, Channel
from bluelamp.contacts.seen import CLOSING, WORDS, Seen
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import id_made_with_the_form, tidy, what_is_wrong_with
from bluelamp.workspaces.contact_staff.already_known import asks_again
from bluelamp.workspaces.contact_staff.clash import Clash, clash_over, seen_in
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.pages.contact import show_contact
from bluelamp.workspaces.contact_staff.promise_offers import heard_in
from bluelamp.workspaces.contact_staff.reference import CONTACT
from bluelamp.workspaces.contact_staff.saved_replies import what_is_open_in
from bluelamp.workspaces.contact_staff.slips import look_again, slips_before_sending
from bluelamp.workspaces.contact_staff.text_words import is_too_long_for_texts
from bluelamp.workspaces.contact_staff.written import show_written

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact, Message

CLOSE: Final = "close"


@open_to("contacts.reply")
def reply(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Send the answer once; words sent from a form that sent others before are shown again instead of lost."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return redirect("contact", reference)
    words = tidy(request.POST.get("answer", ""))
    wrong = _what_is_wrong(contact, words)
    if wrong:
        return show_contact(request, by, contact, Again("reply", {"answer": words}, {"answer": wrong}))
    message_id, seen = id_made_with_the_form(request.POST.get("message_id", "")), seen_in(request)
    closes = request.POST.get("then") == CLOSE
    slips, repeated = slips_before_sending(by, contact, words), asks_again(by, contact, words)
    if (slips or repeated) and "sure" not in request.POST:
        held = look_again(
            contact,
            slips,
            repeated,
            words=words,
            message_id=message_id,
            seen=request.POST.get("seen", ""),
            then=CLOSE if closes else "",
        )
        return show_contact(request, by, contact, Again("reply", {"answer": words}, clash=held))
    send = answer_and_close if closes else answer_person
    try:
        message = send(by=by, contact=contact, words=words, message_id=message_id, seen=seen, asked_again=len(repeated))
    except ChangedMeanwhile:
        again = Again("reply", {"answer": words}, clash=_clash(contact, seen, words, message_id, closes=closes))
        return show_contact(request, by, contact, again)
    if message.words == words:
        return _done(request, by, message, closes=closes)
    wrong = _("You sent another answer from this page before. Read it above, then send this one too if you want.")
    return show_contact(request, by, contact, Again("reply", {"answer": words}, {"answer": wrong}))


def _what_is_wrong(contact: "Contact", words: str) -> str:
    wrong = what_is_wrong_with(words, longest=LONGEST_MESSAGE) or what_is_open_in(words)
    return wrong or is_too_long_for_texts(contact, words)


def _done(request: HttpRequest, by: Actor, message: "Message", *, closes: bool) -> HttpResponse:
    """Say what was done, and lead to what is next: what the answer promises, the answer, or the queue."""
    reference, says = message.contact.reference, _said_done(message.contact, closes=closes)
    is_offered = by.may("promises.make") and heard_in(message)
    if not is_offered and not closes:
        return show_written(request, reference, message.pk, says=says)
    messages.success(request, says)
    if is_offered:
        return redirect(f"{reverse('contact', args=[reference])}?offer={message.pk}")
    if message.contact.channel == Channel.CHAT:
        return redirect("after_chat", reference)
    return redirect("queue")


def _said_done(contact: "Contact", *, closes: bool) -> str:
    if contact.channel == Channel.SMS:
        said = _("Your answer is kept. Below it stands how far it comes by text.")
        return _("Your answer is kept and goes by text where it may, and it is closed.") if closes else said
    if contact.channel == Channel.CHAT and not closes:
        return _("Your answer is in the chat.")
    said = _("Your answer is on their tracking page, and it is closed. It opens again by itself if the person writes.")
    return said if closes else _("Your answer is on their tracking page.")


def _clash(contact: "Contact", seen: Seen, words: str, message_id: UUID, *, closes: bool) -> Clash:
    return clash_over(
        contact,
        seen,
        CLOSING if closes else WORDS,
        chosen=_("Your answer is not sent yet. Read what is new, then send it as it is or change it."),
        address=reverse("reply", args=[contact.reference]),
        button=_("Send my answer as it is, and close it") if closes else _("Send my answer as it is"),
        answer=words,
        message_id=str(message_id),
        sure="1",  # these very words were looked at
        then=CLOSE if closes else "",
    )


address = path(f"{CONTACT}reply/", reply, name="reply")
