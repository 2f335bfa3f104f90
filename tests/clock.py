"""Makes time stand still in every test but the journeys, which talk to a server with a clock of its own.

No invented example counts as too slow either: how busy the machine is says nothing about us.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from hypothesis import HealthCheck, settings

from bluelamp.foundation import clock as clock_of_the_program

# A Tuesday morning in British Summer Time, so that a time shown in the wrong zone is an hour out.
NOW = datetime(2026, 5, 12, 9, 0, tzinfo=UTC)

settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    """A clock that stands at `NOW`; `clock.shift(timedelta(hours=1))` and `clock.move_to(...)` move it."""
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture(autouse=True)
def _ids_begin_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each test count its ids from the beginning: at one moment there are only so many that sort."""
    monkeypatch.setattr(clock_of_the_program, "_counted", [0])


@pytest.fixture(autouse=True)
def time_stands_still(request: pytest.FixtureRequest) -> None:
    """Stop the clock, so that no test depends on the day it is run."""
    if request.node.get_closest_marker("journey") is None:
        request.getfixturevalue("clock")
