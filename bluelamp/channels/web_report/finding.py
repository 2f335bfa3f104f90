"""Looking a place up for a page: it comes again with all that was typed, and nothing is kept or refused."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from bluelamp.places.queries import places_called
from bluelamp.reports.definition import Page, Question
from bluelamp.reports.looked_up import LookedUp, looked_up_as

if TYPE_CHECKING:
    from bluelamp.gateways.gazetteer.adapter import Answer


def place_asked_for(page: Page, name: str) -> tuple[Question, LookedUp] | None:
    """Return the question of a page, and what of it can be looked up, whose place a field chooses; None if none."""
    asked = ((question, looked_up_as(question, name)) for question in page.questions)
    return next(((question, one) for question, one in asked if one), None)


def places_for(page: Page, name: str, typed: Mapping[str, Any]) -> "dict[str, Answer]":
    """Return the places that what was typed may mean, by the name of the field; nothing where there is no such."""
    found = place_asked_for(page, name)
    if found is None:
        return {}
    question, one = found
    return {name: places_called(one.words_in(typed.get(question.code) or {}))}
