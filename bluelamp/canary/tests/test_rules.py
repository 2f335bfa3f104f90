"""When a canary is due, and when one is missing."""

from datetime import UTC, datetime, timedelta

import pytest

from bluelamp.canary.rules import Door, is_due, is_missing

AT = datetime(2026, 5, 12, 9, tzinfo=UTC)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def test_the_first_is_due_at_once_and_the_next_after_its_time_though_the_work_comes_a_little_early() -> None:
    assert is_due(MINUTE, None, at=AT)
    assert is_due(MINUTE, AT - timedelta(seconds=59), at=AT)
    assert not is_due(MINUTE, AT - timedelta(seconds=29), at=AT)
    assert not is_due(HOUR, AT - timedelta(minutes=59), at=AT)


@pytest.mark.parametrize(("door", "every", "most"), [(Door.WEB, 1, 3), (Door.EMAIL, 1, 6), (Door.TEXTS, 60, 75)])
def test_it_is_missing_once_it_is_longer_on_its_way_than_is_usual(door: Door, every: int, most: int) -> None:
    since = AT - timedelta(minutes=most)
    assert not is_missing(door, every * MINUTE, since=since, at=AT)
    assert is_missing(door, every * MINUTE, since=since - timedelta(seconds=1), at=AT)
