"""Ways through a form, made from its definition: every branch there is, and answers for all that is asked on it."""

from collections.abc import Iterator
from itertools import product
from typing import Any, Final

from bluelamp.reports.definition import OF_PARTS, WITH_OPTIONS, Kind, Option, Question, Service
from bluelamp.reports.rules import asked, pages_asked
from bluelamp.reports.shipped import parts_of

Way = dict[str, Any]
SAID: Final = {
    Kind.LINE: "Something",
    Kind.WORDS: "Something happened.",
    Kind.DATE: "2026-05-10",
    Kind.TIME: "21:30",
    Kind.MONEY: "250.00",
    Kind.EMAIL: "sam@example.com",
    Kind.PHONE: "07700 900982",
    Kind.MEMORABLE_WORD: "lighthouse",
}


def ways(service: Service) -> Iterator[Way]:
    """Give each set of answers that takes another way through a form, and none that ends it early."""
    seen = set()
    questions = [question for page in service.pages for question in page.questions]
    waited_for = _waited_for(service)
    turning = [question for question in questions if question.code in waited_for]
    for chosen in product(*map(_answers, turning)):
        turns = dict(zip((question.code for question in turning), chosen, strict=True))
        way = _filled(service, turns)
        asked_for = tuple(sorted(way))
        if asked_for not in seen:
            seen.add(asked_for)
            yield way


def shortest(service: Service) -> int:
    """Return how many pages stand before the receipt on the shortest way, with nothing given that may be left out.

    Counted are the first screen, each page that is asked, and the check of all answers.
    """
    return min(len(pages_asked(service, way)) for way in ways(service)) + 1


def _filled(service: Service, turns: Way) -> Way:
    """Answer what is asked, page by page: what must be, and what decides the way."""
    way: Way = {}
    for page in service.pages:
        for _page, questions in asked(service, way | turns):
            if _page == page:
                for question in questions:
                    way[question.code] = turns.get(question.code, _least(question))
    return way


def _waited_for(service: Service) -> set[str]:
    whens = [when for page in service.pages for when in (page.only, *(one.only for one in page.questions)) if when]
    return {when.question for when in whens}


def _answers(question: Question) -> list[Any]:
    """Return the answers to a question that decides the way: each that goes on, and none where it may be left out."""
    given: list[Any] = [] if question.required else [""]
    if question.kind in WITH_OPTIONS:
        many = question.kind == Kind.MANY
        return given + [[one.code] if many else one.code for one in _going_on(question)]
    return [*given, _full(question)]


def _least(question: Question) -> Any:
    return _full(question) if question.required else ""


def _full(question: Question) -> Any:
    """Return an answer to a question, as it is kept."""
    if question.kind in WITH_OPTIONS:
        first = _going_on(question)[-1].code
        return [first] if question.kind == Kind.MANY else first
    if question.kind == Kind.GROUP:
        return [_parts(question)]
    return _parts(question) if question.kind in OF_PARTS else SAID[question.kind]


def _parts(question: Question) -> Way:
    parts = parts_of(question)
    needed = [part for part in parts if part.required] or list(parts[:1])
    return {part.code: _full(part) for part in needed}


def _going_on(question: Question) -> list[Option]:
    return [option for option in question.options if not (option.stop or option.hidden)]
