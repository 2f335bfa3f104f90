"""Looking a place up for a page: it comes again with all that was typed, and nothing is kept or refused."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from bluelamp.places.queries import places_called
from bluelamp.reports.definition import Question
from bluelamp.reports.looked_up import LookedUp, looked_up_as

if TYPE_CHECKING:
    from bluelamp.gateways.gazetteer.adapter import Answer


def places_for(
    questions: Iterable[Question], field: str, typed: Mapping[str, Any], *, seeker: str
) -> "dict[str, Answer]":
    """Return the places that what was typed may mean, by the name of the field; nothing where there is no such."""
    found = chosen_by(questions, field)
    if found is None:
        return {}
    question, part = found
    return {field: places_called(part.words_in(typed.get(question.code) or {}), seeker=seeker)}


def chosen_by(questions: Iterable[Question], field: str) -> tuple[Question, LookedUp] | None:
    """Return the question whose place a field of its page chooses, and which part of it; None where none does."""
    asked = ((question, looked_up_as(question, field)) for question in questions)
    return next(((question, part) for question, part in asked if part), None)
