"""Come back with a receipt code and a memorable word."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bluelamp.channels.tracking.door import holder_of
from bluelamp.channels.tracking.pages.matter import show_matter
from bluelamp.channels.tracking.visit import keep_open, shut
from bluelamp.contacts.actions import open_tracking
from bluelamp.contacts.actions.receipts import TooManyTries
from bluelamp.contacts.carried_ways import ways_to_write
from bluelamp.contacts.rules import tidy_code
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.access.tries import TriedTooOften, count_try
from bluelamp.foundation.design.fields import ErrorLink, Field
from bluelamp.foundation.design.language import only_changes_language, speak_again
from bluelamp.foundation.design.leaving import forget_copies
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import tidy

if TYPE_CHECKING:
    from bluelamp.contacts.models import Receipt

VISITOR = Actor.public("contacts.track")
LONGEST = 200


@open_to_public
def track(request: HttpRequest) -> HttpResponse:
    """Ask for both, and open what they belong to; one wrong answer tells nothing about the other."""
    errors: list[ErrorLink] = []
    words = tidy(request.POST.get("words", ""))
    asks = request.method == "POST" and not only_changes_language(request)
    found = _look_up(request, errors) if asks else None
    if found is not None:
        holder = holder_of(found.pk) if words else None
        if holder is not None:
            return show_matter(request, holder, words=words, were_away=True)
        response = redirect("matter")
        keep_open(response, found.pk)
        speak_again(request, response, found.contact.language)
        return response
    return show_track(request, errors, words=words)


def show_track(request: HttpRequest, errors: list[ErrorLink], *, words: str = "") -> HttpResponse:
    """Ask for code and word; `words` that came too late are on the page, and come along."""
    typed = request.POST.get("code", "")[:LONGEST]
    wrong = {error.href: error.text for error in errors}
    context = {
        "errors": errors,
        "words": words,
        "by_message": ways_to_write(),
        "fields": [
            Field(
                name="code",
                label=_("Receipt code"),
                value=typed,
                hint=_("16 digits, with or without spaces"),
                error=wrong.get("#code", ""),
                is_page_heading=False,
                label_size="s",
                autocomplete="off",
                inputmode="numeric",
                width=20,
            ),
            Field(
                name="word",
                label=_("Memorable word"),
                value=request.POST.get("word", "")[:LONGEST] if only_changes_language(request) else "",
                error=wrong.get("#word", ""),
                is_page_heading=False,
                label_size="s",
                autocomplete="off",
                spellcheck=False,
                width=20,
            ),
        ],
    }
    return render(request, "channels/tracking/pages/track.html", context)


def _look_up(request: HttpRequest, errors: list[ErrorLink]) -> "Receipt | None":
    code = tidy_code(request.POST.get("code", "")[:LONGEST])
    word = request.POST.get("word", "").strip()[:LONGEST]
    if code is None:
        errors.append(ErrorLink(_("Enter the 16 digits of your receipt code."), "#code"))
    if not word:
        errors.append(ErrorLink(_("Enter the memorable word that you chose."), "#word"))
    if code is None or not word:
        return None
    try:
        count_try("tracking", request.META["REMOTE_ADDR"])
        found = open_tracking(by=VISITOR, code=code, word=word)
    except (TooManyTries, TriedTooOften) as error:
        errors.append(ErrorLink(str(error), "#code"))
        return None
    if found is None:
        errors.append(ErrorLink(_("This code and word do not belong together. Check both and try again."), "#code"))
    return found


@open_to_public
@require_POST
def stop_tracking(request: HttpRequest) -> HttpResponse:
    """Close the matter on this device."""
    response = redirect("start")
    shut(response)
    forget_copies(response)
    return response


address = path("track/", track, name="track")
end_address = path("track/end/", stop_tracking, name="stop_tracking")
