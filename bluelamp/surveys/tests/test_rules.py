"""Decisions about surveys."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from bluelamp.confidence.weighting.shares import wilson
from bluelamp.surveys.rules import Quarter, is_drawn, quarter_of, share_of, was_bad
from bluelamp.surveys.shipped import BANKS, Bank


@given(st.binary(min_size=8, max_size=8))
def test_all_are_drawn_with_a_hundred_and_none_with_nought(chance: bytes) -> None:
    assert is_drawn(chance, 100)
    assert not is_drawn(chance, 0)


def test_half_of_all_chances_draw_with_fifty() -> None:
    assert is_drawn(b"\x7f" + b"\xff" * 7, 50)
    assert not is_drawn(b"\x80" + b"\x00" * 7, 50)


def test_one_bad_answer_is_enough_and_none_says_nothing() -> None:
    assert was_bad([False, True, False])
    assert was_bad([False]) is False
    assert was_bad([]) is None


def test_wilsons_interval_is_that_of_others() -> None:
    found, theirs = wilson(15 / 148, 148), binomtest(15, 148).proportion_ci(0.9, method="wilson")
    assert (found.low, found.high) == pytest.approx((theirs.low, theirs.high), abs=1e-5)
    assert wilson(0.0, 10).low == 0.0


def test_an_answer_that_was_drawn_more_seldom_counts_for_more() -> None:
    even = share_of([(True, 50)] * 10 + [(False, 50)] * 10)
    assert even == wilson(0.5, 20)
    uneven = share_of([(True, 20)] * 10 + [(False, 100)] * 10)
    assert uneven.share == pytest.approx(5 / 6)
    assert uneven.high - uneven.low > wilson(5 / 6, 20).high - wilson(5 / 6, 20).low


def test_a_quarter_is_of_the_calendar() -> None:
    assert quarter_of(date(2026, 3, 31)) == Quarter(2026, 1)
    assert (Quarter(2026, 1).before, Quarter(2026, 4).after) == (Quarter(2025, 4), Quarter(2027, 1))
    assert Quarter(2026, 4).begins == date(2026, 10, 1)


@pytest.mark.parametrize("bank", BANKS.values(), ids=str)
def test_a_bank_is_whole_in_both_languages(bank: Bank) -> None:
    words = [one.label for one in bank.questions]
    words += [option.label for scale in bank.scales.values() for option in scale]
    assert all(label.keys() == {"en", "cy"} and all(label.values()) for label in words)
    assert any(one.decides for one in bank.questions)
    assert all(any(option.bad for option in bank.options_of(one)) for one in bank.questions)
