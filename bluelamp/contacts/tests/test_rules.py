"""Decisions about contacts, for anything that anyone could type or give."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bluelamp.contacts.rules import (
    code_from,
    in_groups,
    tidy_code,
    tidy_word,
    try_again_at,
)

ANYTHING = st.text(st.characters(codec=None))
CODES = st.from_regex(r"[0-9]{16}", fullmatch=True)
FULL_WIDTH = {ord(str(digit)): chr(0xFF10 + digit) for digit in range(10)}
BETWEEN = st.text(st.sampled_from(" \t\n.-\u2013\u2014\u00a0"), max_size=3)


@given(st.binary(min_size=16, max_size=64))
def test_any_chance_makes_a_code_that_can_be_typed_back(digest: bytes) -> None:
    code = code_from(digest)
    assert len(code) == 16
    assert tidy_code(code) == tidy_code(in_groups(code)) == code


@given(CODES, st.lists(BETWEEN, min_size=17, max_size=17))
def test_whatever_stands_between_its_digits_a_code_is_read(code: str, between: list[str]) -> None:
    typed = between[0] + "".join(digit + gap for digit, gap in zip(code, between[1:], strict=True))
    assert tidy_code(typed) == code


@given(ANYTHING)
def test_what_is_no_code_is_none_and_nothing_breaks(typed: str) -> None:
    read = tidy_code(typed)
    assert read is None or (len(read) == 16 and read.isascii() and read.isdigit())


def test_digits_of_other_scripts_are_read_where_they_are_the_same_digits() -> None:
    assert tidy_code("1234567890123456".translate(FULL_WIDTH)) == "1234567890123456"
    assert tidy_code("12345678901234567") is None
    assert tidy_code("123456789012345") is None


@given(ANYTHING)
def test_a_word_is_the_same_word_in_any_case(typed: str) -> None:
    assert tidy_word(tidy_word(typed)) == tidy_word(typed)
    assert tidy_word(f"  {typed}\t") == tidy_word(typed)


@given(st.integers(min_value=0, max_value=1000))
def test_tries_come_ever_more_slowly_but_never_more_than_an_hour_and_a_bit_apart(attempts: int) -> None:
    at = datetime(2026, 5, 12, tzinfo=UTC)
    wait = try_again_at(attempts=attempts, at=at) - at
    assert timedelta(minutes=1) <= wait <= timedelta(minutes=64)
    assert try_again_at(attempts=attempts + 1, at=at) - at >= wait
