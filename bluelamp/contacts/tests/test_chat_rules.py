"""How long a chat waits: as the last did, and as long as the queue takes at the pace of the last hour."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluelamp.contacts.chat_rules import Wait, expected_wait

MINUTES = st.integers(0, 10_000)


@pytest.mark.parametrize(
    ("waits", "before", "in_the_hour", "expected"),
    [
        ([], 0, 0, Wait(15, is_measured=False)),
        ([1, 2, 3, 4], 0, 4, Wait(15, is_measured=False)),
        ([1, 2, 3, 4, 4], 0, 5, Wait(5, is_measured=True)),
        ([3] * 18 + [11, 200], 0, 0, Wait(5, is_measured=True)),
        ([3] * 17 + [11, 11, 200], 0, 0, Wait(15, is_measured=True)),
        ([3] * 20, 10, 6, Wait(100, is_measured=True)),
        ([3] * 20, 400, 0, Wait(1200, is_measured=True)),
        ([], 2, 0, Wait(30, is_measured=False)),
    ],
)
def test_it_is_what_nine_of_ten_waited_or_the_queue_takes(
    waits: list[int], before: int, in_the_hour: int, expected: Wait
) -> None:
    lengths = [timedelta(minutes=each) for each in waits]
    assert expected_wait(lengths, before=before, answered_in_the_hour=in_the_hour) == expected


@given(st.lists(MINUTES, max_size=30), st.integers(0, 500), st.integers(0, 60))
def test_more_before_never_means_a_shorter_wait(waits: list[int], before: int, in_the_hour: int) -> None:
    lengths = [timedelta(minutes=each) for each in waits]
    shorter = expected_wait(lengths, before=before, answered_in_the_hour=in_the_hour)
    longer = expected_wait(lengths, before=before + 1, answered_in_the_hour=in_the_hour)
    assert 5 <= shorter.minutes <= longer.minutes
    assert shorter.minutes % 5 == 0
