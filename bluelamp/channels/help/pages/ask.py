"""Ask a question: the nearest answers that are written already first, and always a person."""

from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.design.fields import ErrorLink
from bluelamp.foundation.design.language import only_changes_language
from bluelamp.foundation.words import tidy, what_is_wrong_with
from bluelamp.knowledge.actions import count
from bluelamp.knowledge.articles import published_articles
from bluelamp.knowledge.rules import Outcome
from bluelamp.reports.asking import Shown, what_fits
from bluelamp.reports.definition import QUESTION
from bluelamp.reports.services import services

LONGEST: Final = 5_000
MOST: Final = 4


@open_to_public
def ask(request: HttpRequest) -> HttpResponse:
    """Ask for the question; show what fits its words, which are kept nowhere and stand in no address."""
    typed = tidy(request.POST.get("typed", ""))
    wrong = what_is_wrong_with(typed, longest=LONGEST) if request.method == "POST" else ""
    if only_changes_language(request) and not typed:
        wrong = ""
    if request.method != "POST" or not typed or wrong:
        return _ask(request, typed, wrong)
    offered = services()
    shown = what_fits(typed, offered.values(), published_articles(), most=MOST)
    if not only_changes_language(request):
        _note_if_nothing(shown)
    context: dict[str, Any] = {"typed": typed, "shown": shown, "question": offered.get(QUESTION)}
    return render(request, "channels/help/pages/found.html", context)


def _ask(request: HttpRequest, typed: str, wrong: str) -> HttpResponse:
    errors = [ErrorLink(wrong, "#typed")] if wrong else []
    context = {"typed": typed, "wrong": wrong, "errors": errors, "articles": published_articles().values()}
    return render(request, "channels/help/pages/ask.html", context)


def _note_if_nothing(shown: Shown) -> None:
    if not (shown.articles or shown.danger or shown.sensitive):
        count(what=Outcome.NOTHING)


address = path("ask/", ask, name="ask_us")
