"""How a report stands after each answer."""

import pytest

from bluelamp.records.rules import TRIES, Answered, Found, Standing, State, after, found, is_news, tries_again
from tests.needs import once

pytestmark = once
WAITING = Standing(State.UNKNOWN, version=1)
HELD = Standing(State.HELD, "OCC/1", 2, 2)


def test_what_they_hold_has_their_number_and_says_which_of_our_versions() -> None:
    assert after(WAITING, Answered.HELD, number="OCC/1", version=1) == Standing(State.HELD, "OCC/1", 1, 1)


def test_a_version_from_before_a_restore_is_gone_on_from() -> None:
    assert after(WAITING, Answered.HELD, number="OCC/1", version=7) == Standing(State.HELD, "OCC/1", 7, 7)


def test_what_they_refuse_later_stays_under_its_number() -> None:
    assert after(HELD, Answered.REFUSED, reason="No.") == Standing(State.REFUSED, "OCC/1", 2, 2, "No.")


def test_what_they_do_not_have_is_sent_as_new() -> None:
    assert after(HELD, Answered.NOT_THERE) == Standing(State.WAITING, "", 2, 0)


def test_no_answer_is_counted_and_after_twenty_it_waits_for_the_comparison() -> None:
    standing = HELD
    for _ in range(TRIES - 1):
        standing = after(standing, Answered.UNKNOWN)
        assert tries_again(standing)
    standing = after(standing, Answered.UNKNOWN)
    assert (standing.state, standing.number, standing.tries) == (State.UNKNOWN, "OCC/1", TRIES)
    assert not tries_again(standing)


@pytest.mark.parametrize("answered", [Answered.HELD, Answered.REFUSED])
def test_what_is_settled_is_not_tried_again(answered: Answered) -> None:
    assert not tries_again(after(WAITING, answered, number="OCC/1", version=1))


def test_only_the_first_time_that_nobody_knows_is_news() -> None:
    first = after(WAITING, Answered.UNKNOWN)
    assert is_news(WAITING, first)
    assert not is_news(first, after(first, Answered.UNKNOWN))
    assert not is_news(HELD, HELD)


def test_a_comparison_tells_right_from_mended_and_missing() -> None:
    assert found(HELD, HELD) == Found.RIGHT
    assert found(WAITING, HELD) == Found.MENDED
    assert found(HELD, Standing(State.HELD, "OCC/2", 2, 2)) == Found.MENDED
    assert found(HELD, after(HELD, Answered.NOT_THERE)) == Found.MISSING
