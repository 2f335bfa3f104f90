"""The conversation: what was said, in order, and a box to say more."""

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.channels.chat.opening import Offered, offered
from bluelamp.channels.chat.talking import TOO_MUCH, ChatIsOver, is_in_danger, said_by_person, say, turns_of
from bluelamp.channels.chat.visit import OPEN_FOR, Visit, contact_of, is_over, keep_open, shut, visit_of
from bluelamp.channels.chat.while_waiting import articles_for, look_for_articles
from bluelamp.contacts.carried_ways import ways_to_write
from bluelamp.contacts.chats import cannot_type_since, chats_before, chose_a_word
from bluelamp.contacts.queries import code_made_from
from bluelamp.contacts.rules import LONGEST_MESSAGE, in_groups
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.access.tries import TriedTooOften
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.design.fields import ErrorLink, Field
from bluelamp.foundation.design.language import only_changes_language
from bluelamp.foundation.files.form import file_field
from bluelamp.foundation.files.rules import MOST_FILES
from bluelamp.foundation.live.asking import asks_by_itself
from bluelamp.foundation.words import id_made_with_the_form, tidy, what_is_wrong_with
from bluelamp.knowledge.danger import speaks_of_danger
from bluelamp.promises.queries import next_due
from bluelamp.reports.check import Checked
from bluelamp.reports.fields import error_links, fields_for
from bluelamp.reports.shipped import MEMORABLE_WORD

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@open_to_public
def talk(request: HttpRequest) -> HttpResponse:
    """Show the conversation; what was written is kept once, and given back where it could not be."""
    visit = visit_of(request)
    words = tidy(request.POST.get("words", ""))
    if visit is None:
        return _gone(request, words) if words else redirect("chat")
    if request.method != "POST":
        return _renewed(request, visit) if asks_by_itself(request) else show_talk(request, visit)
    if only_changes_language(request):
        return show_talk(request, visit, words=words)
    error = what_is_wrong_with(words, longest=LONGEST_MESSAGE)
    try:
        key = "" if error else say(request, visit, words, id_made_with_the_form(request.POST.get("message_id", "")))
    except TriedTooOften:
        error = str(TOO_MUCH)
    except ChatIsOver:
        return _gone(request, words)
    if error:
        return show_talk(request, visit, words=words, error=error)
    _look_for_articles(visit)
    shown_first = "danger" if speaks_of_danger(words) else f"turn-{key}"
    response = redirect(f"{reverse('talk')}#{shown_first}")
    keep_open(response, visit)
    return response


def _look_for_articles(visit: Visit) -> None:
    contact = contact_of(visit)
    if contact is not None:
        look_for_articles(contact, said_by_person(turns_of(contact)))


def show_talk(
    request: HttpRequest,
    visit: Visit,
    *,
    words: str = "",
    error: str = "",
    file_error: str = "",
    checked: Checked | None = None,
) -> HttpResponse:
    """Render the conversation, with what was typed and what is wrong with it, and keep it open here."""
    contact = contact_of(visit)
    if contact is None and is_over(visit):
        return _begin_again()
    checked = checked or Checked()
    asked = list(MEMORABLE_WORD.questions)
    context: dict[str, Any] = {
        **_live_parts(visit, contact),
        "stays": visit.stays,
        "open_for": int(OPEN_FOR.total_seconds()),
        "words": _box(words, error),
        "came_with_code": visit.receipt is not None,
        "code": in_groups(code_made_from(visit.seed, contact.pk)) if contact and not visit.receipt else "",
        "has_word": bool(contact and chose_a_word(contact)),
        "by_message": ways_to_write(),
        "word_fields": fields_for(asked, checked.typed, checked.errors),
        "opened": bool(checked.errors),
        "file": file_field(file_error),
        "attachment_id": new_id(),
        "largest_upload": settings.LARGEST_UPLOAD,
        "most_files": MOST_FILES,
        "errors": [
            *(ErrorLink(text, href) for text, href in ((error, "#words"), (file_error, "#file")) if text),
            *error_links(asked, checked.errors),
        ],
    }
    response = render(request, "channels/chat/pages/talk.html", context)
    keep_open(response, visit)
    return response


def _renewed(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Render what a page takes that asks by itself, and keep nothing open: someone else may sit before it by then."""
    contact = contact_of(visit)
    if contact is None and is_over(visit):
        return _begin_again()
    return render(request, "channels/chat/pages/talk_renewed.html", _live_parts(visit, contact))


def _live_parts(visit: Visit, contact: "Contact | None") -> dict[str, Any]:
    """Return what is made anew while the page stays open: what was said, danger, and how soon we answer."""
    turns, before = turns_of(contact) if contact else [], chats_before(contact) if contact else None
    return {
        "contact": contact,
        "next_id": new_id(),
        "turns": turns,
        "danger": is_in_danger(turns),
        "before": before,
        "offered": _offered(visit, contact, before),
        "promise": next_due(contact.pk) if contact else None,
        "articles": articles_for(contact, said_by_person(turns)) if contact and before is not None else [],
        "cannot_type": bool(contact and cannot_type_since(contact)),
    }


def _offered(visit: Visit, contact: "Contact | None", before: int | None) -> Offered | None:
    """Return how soon chats are answered, for who has said nothing yet or waits for the first answer."""
    if contact is None:
        return offered(visit.about)
    return offered(contact.subject, before) if before is not None else None


def _box(words: str, error: str) -> Field:
    return Field(
        name="words",
        label=_("Write here"),
        value=words,
        error=error,
        kind="textarea",
        is_page_heading=False,
        label_size="m",
        autocomplete="off",
        rows=3,
    )


def _gone(request: HttpRequest, words: str) -> HttpResponse:
    """Say that the chat is not open here any more, and give back what came too late."""
    response = render(request, "channels/chat/pages/gone.html", {"typed": words}, status=404)
    shut(response)
    return response


def _begin_again() -> HttpResponse:
    response = redirect("chat")
    shut(response)
    return response


address = path("chat/talk/", talk, name="talk")
