"""A key is slowed where it asks more often than it may."""

from uuid import uuid4

import pytest

from bluelamp.api import pace


def test_it_may_begin_at_once_then_waits_as_long_as_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    at, key = [1000.0], uuid4()
    monkeypatch.setattr(pace, "monotonic", lambda: at[0])
    assert [pace.seconds_to_wait(key, 30) for _ in range(6)] == [0, 0, 0, 0, 0, 2]
    assert pace.seconds_to_wait(uuid4(), 30) == 0
    at[0] += 2
    assert [pace.seconds_to_wait(key, 30) for _ in range(2)] == [0, 2]
    at[0] += 1_000_000
    assert [pace.seconds_to_wait(key, 30) for _ in range(6)] == [0, 0, 0, 0, 0, 2]
