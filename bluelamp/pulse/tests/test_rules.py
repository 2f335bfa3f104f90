"""Decisions about the pulse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluelamp.pulse.rules import allotted, code_from, spaced, tidy_code
from bluelamp.pulse.shipped import BANKS, Bank

COUNTS = st.dictionaries(st.sampled_from("abcdef"), st.tuples(st.integers(-5, 60), st.integers(0, 60)))


def test_letters_go_where_answers_are_short_and_no_more_than_there_are_addresses() -> None:
    assert allotted(10, {"a": 30, "b": 10, "c": 0, "d": -4}, {"a": 99, "b": 99, "c": 99, "d": 99}) == {"a": 8, "b": 2}
    assert allotted(10, {"a": 30, "b": 10}, {"a": 3, "b": 99}) == {"a": 3, "b": 7}
    assert allotted(10, {"a": 0}, {"a": 9}) == {}


@given(st.integers(0, 200), COUNTS)
def test_as_many_are_allotted_as_can_be(count: int, areas: dict[str, tuple[int, int]]) -> None:
    short, left = ({area: both[place] for area, both in areas.items()} for place in range(2))
    given_to = allotted(count, short, left)
    assert all(0 < number <= left[area] and short[area] > 0 for area, number in given_to.items())
    assert sum(given_to.values()) == min(count, sum(left[area] for area in areas if short[area] > 0))


def test_a_code_is_twelve_digits_however_it_is_typed() -> None:
    code = code_from(b"\x01" * 32)
    assert len(code) == 12
    assert tidy_code(f" {spaced(code)} ") == tidy_code("-".join(code)) == code
    assert tidy_code(code[1:]) is None
    assert tidy_code(f"{code}1") is None


@pytest.mark.parametrize("bank", BANKS.values(), ids=str)
def test_a_bank_is_whole_in_both_languages(bank: Bank) -> None:
    labels = [one.label for one in bank.asked]
    labels += [option.label for scale in bank.scales.values() for option in scale]
    assert all(label.keys() == {"en", "cy"} and all(label.values()) for label in labels)
    assert all(any(option.good for option in bank.options_of(one)) for one in bank.questions)
    assert set(bank.groups()) == {"age", "sex", "adults"}


def test_an_answer_that_says_nothing_is_neither_good_nor_not() -> None:
    bank = BANKS[1]
    job = bank.questions[0]
    said = [bank.is_good(job, {"job": option}) for option in ("excellent", "fair", "cannot_say", "made up")]
    assert said == [True, False, None, None]
