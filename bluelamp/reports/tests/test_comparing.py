"""What a version changes, in sentences."""

from typing import Any

import pytest
from hypothesis import given, settings

from bluelamp.reports.comparing import changes_between
from bluelamp.reports.definition import Definition
from bluelamp.reports.shipped import SHIPPED
from bluelamp.reports.tests.forms import a_definition, a_page, a_question, definitions
from bluelamp.reports.tongues import inner_texts, keeping_words, with_inner_words

RED = {"question": "colour", "answered": ["red"]}
DANGER = [{"code": "red", "label": "Red", "danger": True}, {"code": "green", "label": "Green"}]
BLUE = [{"code": "red", "label": "Crimson"}, {"code": "blue", "label": "Blue"}]


def of(*questions: dict[str, Any], **told: Any) -> Definition:
    """Return a form of one page."""
    return a_definition(a_page("first", *questions), **told)


ONE = of(a_question("colour"))


@pytest.mark.parametrize(
    ("after", "says"),
    [
        (ONE, []),
        (of(a_question("colour"), label="Lost dog"), ["The name was reworded: from “Lost cat” to “Lost dog”."]),
        (of(a_question("colour"), grade=2), ["The grade was changed: from “none” to “2”."]),
        (
            of(a_question("colour"), save_days=3),
            ["How many days a saved report is kept was changed: from “7” to “3”."],
        ),
        (
            of(a_question("colour"), keep_months=12),
            ["How many months reports are kept once closed was changed: from “no end” to “12”."],
        ),
        (of(a_question("colour"), sensitive=True), ["Whether it is sensitive was changed: from “no” to “yes”."]),
        (
            of(a_question("colour", label="Which colour?")),
            ["Question “colour?” was reworded: from “colour?” to “Which colour?”."],
        ),
        (of(a_question("colour", hint="Any")), ["The hint of “colour?” was added: “Any”."]),
        (
            of(a_question("colour", missing=None)),
            ["What is said where “colour?” is not answered was taken away: “Choose.”."],
        ),
        (
            of(a_question("colour", kind="many")),
            ["The kind of answer to “colour?” was changed: from “one of several answers” to “any of several answers”."],
        ),
        (
            of(a_question("colour", options=BLUE)),
            [
                "“colour?” offers “Green” no more.",
                "The answer “Red” to “colour?” was reworded: from “Red” to “Crimson”.",
                "“colour?” offers “Blue” as well.",
            ],
        ),
        (
            of(a_question("colour", options=DANGER)),
            ["What “Red” to “colour?” means was changed: from “nothing more” to “danger”."],
        ),
        (
            of(a_question("colour"), a_question("size", only=RED)),
            ["Question “size?” was added to page “First”."],
        ),
        (
            a_definition(a_page("first", a_question("colour")), a_page("next", a_question("size"))),
            ["Page “Next” was added.", "Question “size?” was added to page “Next”."],
        ),
        (
            a_definition(a_page("next", a_question("colour"))),
            ["Page “First” was taken away.", "Page “Next” was added.", "Question “colour?” was moved to page “Next”."],
        ),
        (
            of(a_question("colour", label={"en": "colour?", "cy": "lliw?"})),
            ["Question “colour?” (cy) was added: “lliw?”."],
        ),
    ],
)
def test_each_change_is_a_sentence(after: Definition, says: list[str]) -> None:
    assert changes_between(ONE, after) == says


def test_a_condition_that_is_new_is_told_in_words() -> None:
    before, after = (of(a_question("colour"), a_question("size", only=only)) for only in (None, RED))
    assert changes_between(before, after) == [
        "When “size?” is asked was added: “Only where “colour?” is answered “Red”.”."
    ]


def test_only_what_moved_is_said_to_have_moved() -> None:
    pages = [a_page(code, a_question(code)) for code in ("a", "b", "c", "d")]
    assert changes_between(a_definition(*pages), a_definition(*pages[1:], pages[0])) == ["Page “A” was moved."]


@settings(max_examples=40)
@given(definitions(sound=True), definitions(sound=True))
def test_any_two_sound_definitions_can_be_compared(before: Definition, after: Definition) -> None:
    assert changes_between(before, before) == []
    assert all(said.endswith(".") for said in changes_between(before, after))


def test_every_word_inside_a_question_can_be_said_in_another_language_and_stays_so() -> None:
    for page in SHIPPED["crime", 1].pages:
        for question in page.questions:
            words = {key: f"pl {key}" for key, _text in inner_texts(question)}
            said = with_inner_words(question, "pl", words)
            assert {key: text.by_language.get("pl") for key, text in inner_texts(said)} == words
            assert keeping_words(question, said, ["en", "cy", "pl"]) == said
            assert keeping_words(said, said, ["en", "cy"]) == question
