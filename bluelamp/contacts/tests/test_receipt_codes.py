"""Codes and words are kept so that nobody can read them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bluelamp.contacts.receipt_codes import (
    COST,
    code_digest,
    derive_code,
    derive_word,
    digest_made_word,
    hash_word,
    word_matches,
)

ANYTHING = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def test_the_same_seed_gives_the_same_code_and_another_seed_another() -> None:
    assert derive_code(b"seed") == derive_code(b"seed")
    assert len({derive_code(bytes([number])) for number in range(256)}) == 256


def test_a_guess_of_a_chosen_word_is_dear_but_in_the_tests() -> None:
    assert COST == 2**14


def test_a_digest_does_not_hold_the_code() -> None:
    code = derive_code(b"seed")
    assert len(code_digest(code)) == 32
    assert code_digest(code) == code_digest(code)
    assert code_digest(code) != code_digest(derive_code(b"other"))


@settings(max_examples=10)
@given(ANYTHING)
def test_every_word_opens_what_it_was_chosen_for(word: str) -> None:
    assert word_matches(word, hash_word(word))


@pytest.mark.parametrize("typed", ["lighthous", "light house", "", "LIGHTHOUSES", "lighthousé"])
def test_another_word_opens_nothing(typed: str) -> None:
    assert not word_matches(typed, hash_word("lighthouse"))


def test_the_same_word_is_never_kept_alike() -> None:
    kept = {hash_word("lighthouse") for _ in range(3)}
    assert len(kept) == 3
    assert not any("lighthouse" in one for one in kept)


def test_a_word_that_is_made_belongs_to_its_seed_and_is_opened_by_nothing_else() -> None:
    words = {derive_word(bytes([number])) for number in range(256)}
    assert len(words) == 256
    word = derive_word(b"seed")
    kept = digest_made_word(word)
    assert word not in kept
    assert digest_made_word(word) != kept
    assert word_matches(f" {word.lower()} ", kept)
    assert not any(word_matches(typed, kept) for typed in (*words, "", word[:-1]))
