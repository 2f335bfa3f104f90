"""A chat that one is asked into: join it, read what was said and write in it, and leave."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import join_chat, leave_chat, speak_as_guest
from bluelamp.contacts.actions.answer import NotInTheChat
from bluelamp.contacts.guest_rules import ComesAs
from bluelamp.contacts.guests import COMES_AS, guest_for_staff, joined_chat
from bluelamp.contacts.queries import attachments_of, conversation
from bluelamp.contacts.rules import LONGEST_MESSAGE
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.access.look import Reason
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.design.fields import ErrorLink, Field
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.live.about import marks_of
from bluelamp.foundation.live.asking import asks_by_itself
from bluelamp.foundation.live.presence import be_present
from bluelamp.foundation.words import id_made_with_the_form, tidy, what_is_wrong_with
from bluelamp.reports.definition import STORY
from bluelamp.reports.queries import report_of
from bluelamp.workspaces.contact_staff.conversation import Turn, turns_of
from bluelamp.workspaces.contact_staff.files import kind_in_words
from bluelamp.workspaces.contact_staff.presence import who_is_at

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact, Guest


@open_to("contacts.join_chat")
def guest(request: HttpRequest, by: Actor, guest_id: UUID) -> HttpResponse:
    """Show the chat to who has joined it, and send what they write; ask who has not whether they come."""
    reason = Reason.RENEWING if asks_by_itself(request) else Reason.ANSWERING
    found = guest_for_staff(by, guest_id, reason=reason)
    if request.method != "POST":
        return _show(request, by, found)
    words = tidy(request.POST.get("words", ""))
    error = what_is_wrong_with(words, longest=LONGEST_MESSAGE)
    if error:
        return _show(request, by, found, words, error)
    message_id = id_made_with_the_form(request.POST.get("message_id", ""))
    try:
        said = speak_as_guest(by=by, guest=found, words=words, message_id=message_id)
    except NotInTheChat as wrong:
        return _show(request, by, found, words, str(wrong))
    return redirect(f"{reverse('guest', args=[guest_id])}#message-{said.pk.hex}")


@open_to("contacts.join_chat")
def join(request: HttpRequest, by: Actor, guest_id: UUID) -> HttpResponse:
    """Join the chat; whoever joined it before is led to it."""
    found = guest_for_staff(by, guest_id, reason=Reason.ANSWERING)
    if request.method == "POST":
        join_chat(by=by, guest=found)
    return redirect("guest", guest_id)


@open_to("contacts.join_chat")
def leave(request: HttpRequest, by: Actor, guest_id: UUID) -> HttpResponse:
    """Leave the chat, or do not come at all."""
    found = guest_for_staff(by, guest_id, reason=Reason.ANSWERING)
    if request.method != "POST":
        return redirect("guest", guest_id)
    leave_chat(by=by, guest=found)
    messages.success(request, _("You are not in the chat any more."))
    return redirect("for_me")


@open_to("contacts.join_chat")
def here(request: HttpRequest, by: Actor, guest_id: UUID) -> HttpResponse:
    """Note for a minute that they have the chat open and whether they write, and say who else does."""
    contact_id = joined_chat(by, guest_id)
    if request.method != "POST" or by.id is None:
        return redirect("guest", guest_id)
    be_present(by.id, contact_id, is_writing=request.POST.get("writing") == "1")
    return HttpResponse(_present(by, contact_id), content_type="text/plain; charset=utf-8")


def _present(by: Actor, contact_id: UUID) -> str:
    return ", ".join(who_is_at(by, [contact_id]).get(contact_id, []))


def _show(request: HttpRequest, by: Actor, found: "Guest", words: str = "", error: str = "") -> HttpResponse:
    context: dict[str, Any] = {
        "guest": found,
        "comes_as": COMES_AS[ComesAs(found.comes_as)],
        "errors": [ErrorLink(error, "#words")] if error else [],
    }
    if found.joined_at is not None:
        report = report_of(found.contact)
        context |= {
            "contact": found.contact,
            "story": report.answers.get(STORY, "") if report else "",
            "turns": _turns(found.contact),
            "files": [(one.added_at, kind_in_words(one.file)) for one in attachments_of(found.contact)],
            "words": _box(words, error),
            "message_id": new_id(),
            "live_about": marks_of(found.contact_id),
            "present": _present(by, found.contact_id),
        }
    return render(request, "workspaces/contact_staff/pages/guest.html", context)


def _turns(contact: "Contact") -> list[Turn]:
    """Return what both sides said, without notes and without the name of the person."""
    said, them = turns_of(contact, conversation(contact, with_notes=False), by_post=False), _("The person")
    return [
        replace(turn, message=replace(turn.message, author=them)) if turn.message.direction == "received" else turn
        for turn in said
    ]


def _box(words: str, error: str) -> Field:
    return Field(
        name="words",
        label=_("Write here"),
        value=words,
        hint=_("The person and whoever answers the chat read it at once."),
        error=error,
        kind="textarea",
        is_page_heading=False,
        label_size="m",
        rows=5,
    )


address = path("desk/asked-in/<uuid:guest_id>/", guest, name="guest")
join_address = path("desk/asked-in/<uuid:guest_id>/join/", join, name="join_chat")
here_address = path("desk/asked-in/<uuid:guest_id>/here/", here, name="guest_here")
leave_address = path("desk/asked-in/<uuid:guest_id>/leave/", leave, name="leave_chat")
