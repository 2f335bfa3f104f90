"""When the next message comes, and what a mark is."""

from datetime import UTC, datetime, timedelta

import pytest

from bluelamp.training.definition import Deed, Does, DoesNot, Later, TrainerSays
from bluelamp.training.rules import Course, Done, Points, Verdict, Why, comes_at, judge

NINE = datetime(2026, 5, 12, 9, 0, tzinfo=UTC)
ANSWER_IN_20 = Does(deed=Deed.ANSWERED, within=20)


def after(minutes: float) -> datetime:
    """Return a moment so many minutes after nine."""
    return NINE + timedelta(minutes=minutes)


def answered(*minutes: float, came: tuple[float, ...] = (0,)) -> Course:
    """Return a course with messages and answers at these minutes after nine."""
    return Course([after(minute) for minute in came], [Done(Deed.ANSWERED, after(minute)) for minute in minutes])


@pytest.mark.parametrize(
    ("minutes", "verdict"),
    [
        (19.5, Verdict(True, Why.IN_TIME, 19)),
        (20, Verdict(True, Why.IN_TIME, 20)),
        (20.5, Verdict(False, Why.LATE, 20)),
        (65, Verdict(False, Why.LATE, 65)),
    ],
)
def test_a_deed_counts_up_to_its_last_minute(minutes: float, verdict: Verdict) -> None:
    assert judge(ANSWER_IN_20, answered(minutes)) == verdict


def test_the_first_time_counts_not_a_later_one() -> None:
    assert judge(ANSWER_IN_20, answered(5, 90)).why == Why.IN_TIME
    assert judge(ANSWER_IN_20, answered()).why == Why.NEVER


def test_what_is_asked_about_a_later_message_is_not_met_by_an_earlier_answer() -> None:
    second = Does(deed=Deed.ANSWERED, within=10, after=1)
    assert judge(second, answered(5, came=(0, 7))).why == Why.NEVER
    assert judge(second, answered(5, 12, came=(0, 7))) == Verdict(True, Why.IN_TIME, 5)
    assert judge(second, answered(5, came=(0,))).why == Why.NOT_COME


def test_a_closing_is_judged_by_its_last_reason() -> None:
    closes = Does(deed=Deed.CLOSED, reason="answered")
    first, last = Done(Deed.CLOSED, after(1), "withdrawn"), Done(Deed.CLOSED, after(2), "answered")
    assert judge(closes, Course([NINE], [first])) == Verdict(False, Why.OTHERWISE)
    assert judge(closes, Course([NINE], [first, last])) == Verdict(True, Why.DONE)


def test_holding_back_is_worth_nothing_to_whoever_did_nothing() -> None:
    restraint = DoesNot(deed=Deed.CLOSED)
    assert judge(restraint, answered()).why == Why.NO_ANSWER
    assert judge(restraint, answered(5)) == Verdict(True, Why.HELD_BACK)
    closed = Course([NINE], [Done(Deed.ANSWERED, after(5)), Done(Deed.CLOSED, after(6))])
    assert judge(restraint, closed) == Verdict(False, Why.DID_IT)


def test_words_are_never_judged_by_the_program() -> None:
    assert judge(TrainerSays(), answered(5)) == Verdict(None, Why.TRAINER)


def test_the_next_message_comes_by_the_clock_or_after_an_answer() -> None:
    by_itself, then = Later(words="…", minutes=3), Later(words="…", minutes=3, once_answered=True)
    assert comes_at(by_itself, last_at=NINE, answered_at=None) == after(3)
    assert comes_at(then, last_at=NINE, answered_at=None) is None
    assert comes_at(then, last_at=NINE, answered_at=after(30)) == after(33)


def test_points_that_a_trainer_holds_are_counted_apart() -> None:
    points = Points()
    for given, of in ((2, 2), (0, 3), (None, 4)):
        points.count(given, of)
    assert points == Points(given=2, of=5, waiting=4)
