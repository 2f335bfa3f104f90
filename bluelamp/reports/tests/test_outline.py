"""Conditions in words, and what can be waited for."""

import pytest

from bluelamp.reports.definition import Kind, When
from bluelamp.reports.outline import (
    TwoQuestions,
    chosen_in,
    condition_in_words,
    condition_of,
    kind_in_words,
    what_can_be_waited_for,
)
from bluelamp.reports.tests.forms import a_definition, a_page, a_question

FORM = a_definition(a_page("first", a_question("colour"), a_question("size")), a_page("next", a_question("reason")))
RED = When(question="colour", answered=("red",))


@pytest.mark.parametrize(
    ("when", "says"),
    [
        (None, ""),
        (When(question="colour"), "Only where “colour?” is answered."),
        (RED, "Only where “colour?” is answered “Red”."),
        (When(question="colour", answered=("red", "green")), "Only where “colour?” is answered “Red” or “Green”."),
        (When(question="gone", answered=("red",)), "Only where “gone” is answered “red”."),
    ],
)
def test_a_condition_is_a_sentence(when: When | None, says: str) -> None:
    assert condition_in_words(FORM, when) == says


def test_only_what_is_asked_before_can_be_waited_for() -> None:
    assert [code for code, _words in what_can_be_waited_for(FORM, "size")] == ["colour:red", "colour:green", "colour"]
    assert len(list(what_can_be_waited_for(FORM, ""))) == 9


def test_what_is_ticked_is_the_condition_and_stays_ticked() -> None:
    assert condition_of([]) is None
    assert condition_of(["colour:red"]) == RED
    assert condition_of(["colour:red", "colour"]) == When(question="colour")
    assert chosen_in(RED) == ["colour:red"]
    assert chosen_in(When(question="colour")) == ["colour"]
    with pytest.raises(TwoQuestions, match="one question only"):
        condition_of(["colour:red", "size"])


def test_every_kind_has_a_name() -> None:
    assert all(kind_in_words(kind) for kind in Kind)
