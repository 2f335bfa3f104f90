"""Variables of saved replies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluelamp.knowledge.rules import Fate, Piece, differences, fill_in, gaps_in, unknown_in

VALUES = {"name": "Sam {reference}", "reference": "K7PM-2XQD", "promise due": ""}


@pytest.mark.parametrize(
    ("words", "filled"),
    [
        ("Dear {name},", "Dear Sam {reference},"),
        ("{ Reference }", "K7PM-2XQD"),
        ("By {promise due}.", "By {promise due}."),
        ("{nobody knows} {}", "{nobody knows} {}"),
        ("{name\n}", "{name\n}"),
    ],
)
def test_a_variable_with_a_value_is_filled_in_once_and_any_other_stays(words: str, filled: str) -> None:
    assert fill_in(words, VALUES) == filled


def test_what_is_still_open_is_named_once_in_its_order() -> None:
    assert gaps_in("{promise due}, {my name}, {promise due} {} {\n}") == ["{promise due}", "{my name}"]


def test_what_is_no_variable_is_named() -> None:
    assert unknown_in("{name} {nmae} {My Name}") == ["{nmae}"]


@given(st.text())
def test_words_without_brackets_are_left_as_they_are(words: str) -> None:
    plain = words.replace("{", "")
    assert fill_in(plain, VALUES) == plain
    assert gaps_in(plain) == []


def test_differences_are_shown_word_by_word() -> None:
    assert differences("We ring today.", "We visit today. Stay in.") == [
        Piece(Fate.KEPT, "We"),
        Piece(Fate.TAKEN_OUT, " ring"),
        Piece(Fate.PUT_IN, " visit"),
        Piece(Fate.KEPT, " today."),
        Piece(Fate.PUT_IN, " Stay in."),
    ]


@given(st.text(max_size=60), st.text(max_size=60))
def test_both_versions_can_be_read_from_their_differences(before: str, after: str) -> None:
    pieces = differences(before, after)
    assert "".join(piece.words for piece in pieces if piece.fate != Fate.PUT_IN) == before
    assert "".join(piece.words for piece in pieces if piece.fate != Fate.TAKEN_OUT) == after
