"""Filling in the form of any service with what someone has to say."""

from collections.abc import Mapping
from random import Random
from typing import Any

from bluelamp.reports.definition import Kind, Option, Question, Service
from bluelamp.reports.rules import holds
from bluelamp.reports.shipped import parts_of

Told = Mapping[str, Any]


def filled_in(service: Service, told: Told, dice: Random) -> dict[str, Any]:
    """Return an answer to all that a service asks, page by page; what `told` leaves open is any that fits.

    `told` has answers by the codes of questions. Where it was and what was stolen are in words there, and a day stands
    under `earliest`. Nobody in danger and nobody of the police comes into it unless they are told of.
    """
    answers: dict[str, Any] = {}
    for page in service.pages:
        if holds(page.only, answers):
            for question in page.questions:
                if holds(question.only, answers):
                    answers[question.code] = _answer(question, told, dice)
    return answers


def _answer(question: Question, told: Told, dice: Random) -> Any:
    said = told.get(question.code, "")
    match question.kind:
        case Kind.CHOICE:
            return said if any(option.code == said for option in question.options) else _any_of(question.options, dice)
        case Kind.MANY:
            return [option.code for option in question.options if option.code in said]
        case Kind.FILE:
            return []
        case Kind.PLACE:
            return {"words": said} if said else {}
        case Kind.PERSON:
            return {"looks": said} if said else {}
        case Kind.SPAN:
            return {"earliest": told["earliest"]} if told["earliest"] else {}
        case Kind.DATE:
            return "" if question.code == "latest" else told["earliest"]
        case Kind.GROUP:
            first, *_others = parts_of(question)
            return [{first.code: line} for line in said.splitlines()]
        case _:
            return said


def _any_of(options: tuple[Option, ...], dice: Random) -> str:
    usual = [each for each in options if not (each.stop or each.hidden or each.danger or each.to_standards)]
    return dice.choice(usual).code
