"""The front page: what a person can do here."""

from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.words import tidy
from bluelamp.knowledge.actions import count
from bluelamp.knowledge.articles import published_articles
from bluelamp.knowledge.rules import Outcome
from bluelamp.reports.asking import what_fits
from bluelamp.reports.definition import QUESTION, Service
from bluelamp.reports.finding import most_used
from bluelamp.reports.outline import topics_in_words
from bluelamp.reports.services import services

MOST_USED: Final = 10
MOST_ARTICLES: Final = 3
LONGEST: Final = 200


@dataclass(frozen=True)
class Part:
    """The services of one topic."""

    code: str
    title: str
    services: list[Service]


@open_to_public
def start(request: HttpRequest) -> HttpResponse:
    """Show what a person can do here, 999 first, and find what fits their words.

    What is looked for is sent in the body of a request and kept nowhere: people write there what happened to them.
    """
    offered = services()
    named = sorted(offered.values(), key=lambda service: str(service.label))
    rest = [service for service in named if not service.for_children]
    context: dict[str, Any] = {
        "for_children": [service for service in offered.values() if service.for_children],
        "most_used": most_used(rest, most=MOST_USED),
        "parts": _parts(rest),
    }
    typed = tidy(request.POST.get("words", ""))[:LONGEST] if request.method == "POST" else ""
    if typed:
        shown = what_fits(typed, offered.values(), published_articles(), most=MOST_ARTICLES)
        context |= {"typed": typed, "shown": shown, "question": offered.get(QUESTION)}
        if not (shown.articles or shown.services or shown.danger):
            count(what=Outcome.NOTHING)
    return render(request, "channels/web_report/pages/start.html", context)


def _parts(offered: list[Service]) -> list[Part]:
    """Return the services by what people want, in the order of the topics; a topic without any is left out."""
    parts = [
        Part(topic, words, [service for service in offered if service.definition.topic == topic])
        for topic, words in topics_in_words().items()
    ]
    return [part for part in parts if part.services]


address = path("", start, name="start")
