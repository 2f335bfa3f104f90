"""One question of a service is changed."""

from typing import Any

import pytest

from bluelamp.reports.definition import Kind, Question, When
from bluelamp.reports.outline import question_called
from bluelamp.reports.tests.forms import a_definition, a_page, a_question
from bluelamp.reports.tests.publishing import as_it_is, begun
from bluelamp.workspaces.setup.tests.office import Desk, a_desk, problems, words

pytestmark = pytest.mark.django_db
CAT = "/desk/setup/services/lost-cat/1/"
SIZE = f"{CAT}questions/size/"
TYPED: dict[str, Any] = {"seen": "1", "label": "How big?", "kind": "choice", "longest": "500", "most": "10"}
WRONG: list[tuple[dict[str, Any], str]] = [
    ({"label": ""}, "Write what to ask."),
    ({"kind": "memorable_word"}, "Choose a kind of answer of the list."),
    ({"options": "a: A [joy]"}, "Line 1: there is no mark [joy]."),
    ({"parts": "wurds: A"}, "Line 1: there is no kind “wurds”."),
    ({"longest": "many"}, "Enter a whole number."),
    ({"most": "-1"}, "Enter a whole number."),
    ({"only": ["colour", "reason"]}, "Choose answers to one question only."),
]


def a_desk_with_a_cat(**told: Any) -> Desk:
    """Begin a service that asks for a colour and a size."""
    desk = a_desk()
    pages = (a_page("first", a_question("colour"), a_question("size")), a_page("next", a_question("reason")))
    begun(desk.office.by, a_definition(*pages, **told))
    return desk


def size() -> Question:
    """Return the question for the size as it is now."""
    found = question_called(as_it_is("lost-cat", 1).definition, "size")
    assert found is not None
    return found


def test_it_is_shown_as_it_is_and_kept_as_it_was_changed() -> None:
    desk = a_desk_with_a_cat()
    page = desk.see(SIZE)
    assert words(page.select_one("textarea#options")) == "red: Red green: Green"
    desk.send(SIZE, **TYPED, hint="Guess.", options="big: Big [danger]\nsmall: Small", only=["colour:red"])
    asked = size()
    assert (str(asked.label), str(asked.hint), asked.required) == ("How big?", "Guess.", False)
    assert [(option.code, option.danger) for option in asked.options] == [("big", True), ("small", False)]
    assert asked.only == When(question="colour", answered=("red",))


def test_it_becomes_a_list_of_things_and_moves_to_another_page() -> None:
    desk = a_desk_with_a_cat()
    typed = TYPED | {"kind": "group", "each": "Toy", "parts": "line: What is it? * #what\nmoney: Worth? #worth"}
    desk.send(SIZE, **typed | {"most": "5", "page": "next", "missing": "Name a toy."})
    asked = size()
    assert (asked.kind, str(asked.each), asked.most, asked.required) == (Kind.GROUP, "Toy", 5, True)
    assert [(part.code, part.kind) for part in asked.parts] == [("what", Kind.LINE), ("worth", Kind.MONEY)]
    assert [question.code for question in as_it_is("lost-cat", 1).definition.pages[1].questions] == ["reason", "size"]


def test_words_of_answers_in_another_language_are_kept_by_their_codes() -> None:
    desk = a_desk_with_a_cat(languages=["en", "cy"])
    page = desk.see(SIZE)
    assert words(page.select_one("textarea#inner-cy")) == "red: green:"
    lines = {"options": "red: Red\ngreen: Green", "label-cy": "Pa mor fawr?", "inner-cy": "red: Coch\ngreen: Gwyrdd"}
    desk.send(SIZE, **TYPED, **lines)
    assert [option.label.by_language["cy"] for option in size().options] == ["Coch", "Gwyrdd"]
    desk.send(SIZE, **TYPED | {"seen": "2"}, **lines | {"options": "red: Crimson\nblue: Blue"})
    assert [option.label.by_language for option in size().options] == [{"en": "Crimson", "cy": "Coch"}, {"en": "Blue"}]


def test_what_is_wrong_is_said_and_nothing_is_kept() -> None:
    desk = a_desk_with_a_cat()
    for typed, says in WRONG:
        assert says in problems(desk.send(SIZE, **TYPED | typed))[0]
    assert as_it_is("lost-cat", 1).edition == 1


def test_it_is_looked_at_on_a_phone_before_it_is_kept() -> None:
    desk = a_desk_with_a_cat()
    page = desk.send(SIZE, **TYPED, options="big: Enormous\nsmall: Small", preview="yes")
    assert "How big? Enormous Small" in words(page.select_one(".app-phone"))
    assert as_it_is("lost-cat", 1).edition == 1


def test_what_a_colleague_changed_meanwhile_is_said() -> None:
    desk = a_desk_with_a_cat()
    page = desk.send(SIZE, **TYPED | {"seen": "9"}, options="a: A\nb: B")
    assert "changed this version while you had it open" in problems(page)[0]
    assert desk.client.get(f"{CAT}questions/gone/").status_code == 404
