"""After a chat: a note for whoever comes next, and whether it was distressing. Neither has to be said."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import mark_distressing, write_note
from bluelamp.contacts.breaks import break_proposed_to
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.rules import LONGEST_MESSAGE, Channel
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.design.fields import ErrorLink, Field, Option
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import id_made_with_the_form, tidy, what_is_wrong_with
from bluelamp.workspaces.contact_staff.reference import CONTACT

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@open_to("contacts.note")
def after_chat(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Offer both, keep what was said, and lead on: to a break where one is proposed, else to the queue."""
    contact = contact_for_staff(by, reference)
    if contact.channel != Channel.CHAT:
        return redirect("contact", reference)
    if request.method != "POST":
        return _show(request, by, contact)
    words = tidy(request.POST.get("note", ""))
    error = what_is_wrong_with(words, longest=LONGEST_MESSAGE) if words else ""
    if words and not error:
        message_id = id_made_with_the_form(request.POST.get("message_id", ""))
        kept = write_note(by=by, contact=contact, words=words, message_id=message_id)
        error = "" if kept.words == words else _("You kept another note from this page before. Keep this one too?")
    if error:
        return _show(request, by, contact, words, error)
    if request.POST.get("distressing"):
        mark_distressing(by=by, contact=contact)
    return redirect(_next(by))


def _next(by: Actor) -> str:
    return "take_break" if break_proposed_to(by) else "queue"


def _show(request: HttpRequest, by: Actor, contact: "Contact", words: str = "", error: str = "") -> HttpResponse:
    note = Field(
        name="note",
        label=_("How did it go, and what should the next colleague know?"),
        hint=_("A note for colleagues. The person does not see it here, and may ask for it by law."),
        value=words,
        error=error,
        kind="textarea",
        is_page_heading=False,
        label_size="s",
        rows=4,
    )
    distressing = Field(
        name="distressing",
        label=_("Was it distressing?"),
        hint=_("Colleagues are told before they read it. Nobody but you is told that you were offered a break."),
        options=(Option("yes", _("Yes, it was"), checked=bool(request.POST.get("distressing"))),),
        kind="checkboxes",
        is_page_heading=False,
        label_size="s",
    )
    context: dict[str, Any] = {
        "contact": contact,
        "fields": [note, distressing],
        "message_id": new_id(),
        "next": _next(by),
        "errors": [ErrorLink(error, "#note")] if error else [],
    }
    return render(request, "workspaces/contact_staff/pages/after_chat.html", context)


address = path(f"{CONTACT}after/", after_chat, name="after_chat")
