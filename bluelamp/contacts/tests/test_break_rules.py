"""In which chats someone answered without a break, and since when."""

from datetime import UTC, datetime, timedelta

from bluelamp.contacts.break_rules import Stretch, stretch_of

AT = datetime(2026, 5, 12, 10, 0, tzinfo=UTC)


def ago(minutes: int) -> datetime:
    """Return a moment so many minutes ago."""
    return AT - timedelta(minutes=minutes)


def test_it_goes_back_to_the_first_hour_without_an_answer() -> None:
    answers = [("b", ago(10)), ("a", ago(40)), ("b", ago(100)), ("c", ago(161)), ("d", ago(170))]
    assert stretch_of(answers, at=AT) == Stretch(frozenset({"a", "b"}), ago(100))


def test_whoever_answered_none_for_an_hour_is_in_none() -> None:
    assert stretch_of([("a", ago(61))], at=AT) == stretch_of([], at=AT) == Stretch(frozenset(), AT)
