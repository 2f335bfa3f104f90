"""Putting in, moving and taking away: each gives another definition, and only that is otherwise in it."""

from bluelamp.reports.definition import Definition
from bluelamp.reports.editing import (
    drop_page,
    drop_question,
    move_page,
    move_question,
    page_called,
    put_page,
    put_question,
)
from bluelamp.reports.tests.forms import a_definition, a_page, a_question

FORM = a_definition(a_page("first", a_question("colour"), a_question("size")), a_page("next", a_question("reason")))


def codes(definition: Definition) -> list[list[str]]:
    """Return the codes of each page and its questions."""
    return [[page.code, *(question.code for question in page.questions)] for page in definition.pages]


def test_pages_are_put_in_moved_and_taken_away() -> None:
    page = a_definition(a_page("third", a_question("more"))).pages[0]
    assert codes(put_page(FORM, page))[-1] == ["third", "more"]
    assert codes(put_page(FORM, page, instead_of="first"))[0] == ["third", "more"]
    assert [page[0] for page in codes(move_page(FORM, "first", by=1))] == ["next", "first"]
    assert move_page(FORM, "first", by=-1) == FORM == move_page(FORM, "gone", by=1)
    assert codes(drop_page(FORM, "first")) == [["next", "reason"]]


def test_questions_are_moved_changed_and_taken_away() -> None:
    assert codes(move_question(FORM, "colour", by=1))[0] == ["first", "size", "colour"]
    assert codes(drop_question(FORM, "colour"))[0] == ["first", "size"]
    page = page_called(FORM, "first")
    assert page is not None
    colour = page.questions[0]
    assert put_question(FORM, colour, instead_of="colour", on="first") == FORM
    assert codes(put_question(FORM, colour, instead_of="colour", on="next")) == [
        ["first", "size"],
        ["next", "reason", "colour"],
    ]
