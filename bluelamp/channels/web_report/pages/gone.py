"""What to say where a draft is no longer there, or belongs to another browser."""

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from bluelamp.foundation.words import tidy

FORM: Final = "application/x-www-form-urlencoded"  # a file is not even read for whoever holds no draft
NOT_GIVEN_BACK: Final = frozenset({"csrfmiddlewaretoken", "memorable_word"})


def draft_gone(request: HttpRequest) -> HttpResponse:
    """Say so, how to begin again, and give back what was typed on the page that came too late."""
    context = {"typed": _sentences(request) if request.content_type == FORM else []}
    return render(request, "channels/web_report/pages/gone.html", context, status=404)


def _sentences(request: HttpRequest) -> list[str]:
    """Return what was sent that someone wrote, which is more than a word."""
    sent = [tidy(str(words)) for name, words in request.POST.items() if name not in NOT_GIVEN_BACK]
    return [words for words in sent if len(words.split()) > 1]
