"""How a line is read, and what takes a phrase back."""

from unittest.mock import Mock

import pytest

from bluelamp.knowledge import phrases
from bluelamp.knowledge.phrases import Found, Phrases, found_in, lines_of


def lines_found(words: str, **parts: tuple[str, ...]) -> list[str]:
    """Return which lines stand in some words."""
    return [each.line for each in found_in(words, [Phrases(**parts)])]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("has/got knife", "He HAS knife"),
        ("has ... knife", "he has a very big knife"),
        ("wont let me out", "he won\u2019t let me out!"),
        ("stab*", "he was stabbing"),
        ("gyllell", "Mae ganddo gyll\u00eall"),
        ("= help", "Help!"),
        ("= help please", "help. please"),
    ],
)
def test_a_line_stands_in(line: str, words: str) -> None:
    assert lines_found(words, danger=(line,)) == [line]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("has ... knife", "he has one two three four five knife"),
        ("has knife", "he has. knife"),
        ("gun", "I begun it"),
        ("gun", "gunpowder"),
        ("= help", "help me with my form"),
    ],
)
def test_a_line_does_not_stand_in(line: str, words: str) -> None:
    assert lines_found(words, danger=(line,)) == []


def test_what_is_over_takes_a_phrase_of_its_sentence_back_and_no_other() -> None:
    parts = {"always": ("help me",), "danger": ("has a knife",), "over": ("last year",)}
    assert lines_found("Last year he has a knife", **parts) == []
    assert lines_found("It was last year. Now he has a knife", **parts) == ["has a knife"]
    assert lines_found("Help me, last year he has a knife", **parts) == ["help me"]


def test_each_line_is_found_once_with_the_words_as_they_stand() -> None:
    assert found_in("He has a knife. She has the knife.", [Phrases(danger=("has ... knife",))]) == [
        Found("has ... knife", "has a knife")
    ]


def test_lines_for_people_are_left_out() -> None:
    assert lines_of("# all\n\n one  two \none two") == ("one two",)


def test_a_line_is_looked_for_around_its_telling_word_and_not_through_all_that_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked_at = list[str]()
    monkeypatch.setattr(phrases, "_pattern", lambda line: Mock(search=looked_at.append, match=lambda said: None))
    found_in(
        "he has. " * 500 + "she has a dog, a cat, a bird, " + "the knife " * 500, [Phrases(danger=("has ... knife",))]
    )
    assert {len(said.split()) for said in looked_at} <= set(range(1, 7))
    assert len(looked_at) == 500


def test_what_a_phone_makes_of_three_full_stops_ends_no_sentence() -> None:
    looked_for = [Phrases(danger=("he will kill me",))]
    assert [found.line for found in found_in("He will kill… me", looked_for)] == ["he will kill me"]
    assert not found_in("He will kill. Me", looked_for)
