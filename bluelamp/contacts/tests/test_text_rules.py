"""How many texts some words make, and that a text never goes back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluelamp.contacts.rules import NoticeState
from bluelamp.contacts.text_rules import FAR, SendingState, counted, goes_on, noticed_as
from tests.needs import once

pytestmark = once
CURLY = "\N{RIGHT SINGLE QUOTATION MARK}"


@pytest.mark.parametrize(
    ("words", "segments"),
    [
        ("", 1),
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("€" * 80, 1),
        ("€" * 81, 2),
        ("a" * 152 + "€" * 77, 3),  # a euro takes two places, and is not cut in two
        ("ŷ" * 70, 1),
        ("ŷ" * 71, 2),
        ("ŷ" * 134, 2),
        ("ŷ" * 135, 3),
        ("😀" * 35, 1),
        ("😀" * 36, 2),
        ("😀" * 67, 3),  # 33 in each of more
        ("it\N{RIGHT SINGLE QUOTATION MARK}s" + "a" * 67, 2),
        ("é\n@£" * 40, 1),
    ],
)
def test_they_are_counted_as_networks_count_them(words: str, segments: int) -> None:
    assert counted(words).segments == segments


def test_the_letters_that_make_each_hold_fewer_are_named_once() -> None:
    assert counted(f"Ŵ {CURLY}s ŵ {CURLY} Ŵ €").wide == ("Ŵ", CURLY, "ŵ")


@given(st.text(max_size=400))
def test_more_words_never_make_fewer(words: str) -> None:
    assert counted(words).segments <= counted(words + "ŷ").segments


@given(st.lists(st.sampled_from(SendingState), max_size=8))
def test_in_whatever_order_they_are_told_the_farthest_stays(told: list[SendingState]) -> None:
    state = SendingState.TRYING
    for one in told:
        state = one if goes_on(state, one) else state
    assert FAR.get(state, 0) == max((FAR.get(one, 0) for one in told), default=0)


def test_what_was_delivered_by_one_was_delivered() -> None:
    assert noticed_as([SendingState.NOT_TAKEN, SendingState.FAILED, SendingState.DELIVERED]) == NoticeState.DELIVERED
    assert noticed_as([SendingState.NOT_TAKEN, SendingState.IN_DOUBT]) is None
