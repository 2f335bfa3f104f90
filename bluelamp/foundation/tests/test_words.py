"""Words that people type are made fit to keep, and say what they said."""

from uuid import UUID

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bluelamp.foundation.words import beginning_of, id_made_with_the_form, tidy, what_is_wrong_with

ANYTHING = st.text(st.characters(codec=None))


@given(ANYTHING)
@example("\x00\ud800 \u202eright to left\u202c \r\n🔦")
def test_tidy_words_can_always_be_kept(typed: str) -> None:
    kept = tidy(typed)
    kept.encode()
    assert "\x00" not in kept
    assert "\r" not in kept
    assert tidy(kept) == kept


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_nothing_that_a_person_types_is_lost(typed: str) -> None:
    assert tidy(typed) == typed.strip()


@given(st.text(), st.integers(min_value=3, max_value=50))
@example("a well-known thief", 9)
def test_a_beginning_fits_and_ends_with_a_whole_word(words: str, longest: int) -> None:
    line, shown = " ".join(words.split()), beginning_of(words, longest=longest)
    assert len(shown) <= longest
    if len(line) > longest:
        begun = shown.removesuffix("…").rstrip(" ")
        assert line.startswith(f"{begun} " if begun else "")
    else:
        assert shown == line


def test_line_ends_of_every_kind_are_one_kind() -> None:
    assert tidy("one\r\ntwo\rthree\nfour\tfive") == "one\ntwo\nthree\nfour\tfive"


def test_a_family_of_emoji_stays_a_family() -> None:
    family = "👩‍👩‍👧‍👦"
    assert tidy(family) == family
    assert tidy("\u200f\u05e9") == "\u200f\u05e9"


def test_empty_words_are_asked_for_again() -> None:
    assert what_is_wrong_with("", longest=10) == "Write something before you send it."


def test_words_that_are_too_long_say_how_long() -> None:
    said = what_is_wrong_with("x" * 100_000, longest=20_000)
    assert said == "This is 100,000 characters long. Shorten it to 20,000 or fewer."
    assert what_is_wrong_with("x" * 20_000, longest=20_000) == ""


def test_a_form_carries_its_own_id() -> None:
    made = "019a0000-0000-7000-8000-000000000001"
    assert id_made_with_the_form(made) == UUID(made)


@pytest.mark.parametrize("typed", ["", "nonsense", "\x00", "019a", "'; DROP TABLE", "1" * 1000])
def test_a_form_without_a_good_id_gets_one(typed: str) -> None:
    assert id_made_with_the_form(typed).version == 7
