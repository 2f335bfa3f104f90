"""What a report tells those who say where contacts go: what was chosen in it, where it was, and what was written."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from bluelamp.contacts.fitting import Told
from bluelamp.reports.definition import OF_PARTS, WITH_OPTIONS, Kind, Question, Service
from bluelamp.reports.in_words import answer_in_words
from bluelamp.reports.services import services

PLACE: Final = "where"
NAMED: Final = ("words", "postcode", "found")  # of a place: what it is called
WRITTEN: Final = OF_PARTS | {Kind.LINE, Kind.WORDS, Kind.GROUP}


def told_in(service: Service, answers: Mapping[str, Any]) -> Told:
    """Return what answers to a service tell: who someone is and how they are reached tell nothing."""
    chosen, words, place = {service.code}, [], ""
    for question in _telling(service):
        answer = answers.get(question.code) or ""
        if question.kind in WITH_OPTIONS:
            codes = answer if isinstance(answer, list) else [answer]
            chosen |= {_code(service, question, code) for code in codes if code}
        elif question.kind in WRITTEN:
            words.append(answer_in_words(question, answer))
            place = _place(answer, words[-1]) if question.code == PLACE else place
    return Told(frozenset(chosen), place, "\n".join(words))


def what_can_be_chosen() -> dict[str, str]:
    """Return what a rule can ask for, in words by its code: each service, and each answer that can be chosen in it."""
    return chosen_in(services().values())


def chosen_in(services: Iterable[Service]) -> dict[str, str]:
    """Return what a rule can ask for in some services, in words by its code."""
    found: dict[str, str] = {}
    for service in services:
        found[service.code] = str(service.label)
        for question in _telling(service):
            label = f"{question.label}".replace(" (optional)", "")
            found |= {_code(service, question, o.code): f"{label} {o.label}" for o in question.options}
    return found


def told_as(chosen: str, place: str, words: str) -> Told:
    """Return what a contact tells of which these three are known; what was chosen implies the service."""
    codes = {chosen, chosen.partition(":")[0]} - {""}
    return Told(frozenset(codes), place, f"{place}\n{words}")


def _place(answer: Any, in_words: str) -> str:
    """Return where it was without what its parts are called: those words are in every report."""
    called = [answer[part] for part in NAMED if answer.get(part)] if isinstance(answer, dict) else []
    return "\n".join(called) or in_words


def _telling(service: Service) -> Iterator[Question]:
    return (question for page in service.definition.pages for question in page.questions)


def _code(service: Service, question: Question, option: str) -> str:
    return f"{service.code}:{question.code}:{option}"
