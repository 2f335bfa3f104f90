"""How times are said."""

from datetime import timedelta

import pytest

from bluelamp.foundation.design.times import ago, until
from tests.clock import NOW


@pytest.mark.parametrize(
    ("passed", "said"),
    [
        (timedelta(seconds=-5), "just now"),
        (timedelta(seconds=59), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=59, seconds=59), "59 minutes ago"),
        (timedelta(hours=1), "1 hour ago"),
        (timedelta(hours=47), "47 hours ago"),
        (timedelta(days=2), "2 days ago"),
    ],
)
def test_how_long_ago_is_said_in_words(passed: timedelta, said: str) -> None:
    assert ago(NOW - passed, at=NOW) == said


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (timedelta(), "due now"),
        (timedelta(minutes=1), "due in 1 minute"),
        (timedelta(hours=3, minutes=40), "due in 3 hours"),
        (timedelta(days=2), "due in 2 days"),
        (timedelta(seconds=-1), "1 minute late"),
        (timedelta(hours=-2), "2 hours late"),
        (timedelta(days=-3), "3 days late"),
    ],
)
def test_what_is_due_and_what_is_late_are_said_in_words(left: timedelta, said: str) -> None:
    assert until(NOW + left, at=NOW) == said
