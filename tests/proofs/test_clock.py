"""A clock that goes wrong while the server runs takes nothing with it."""

from pathlib import Path

import pytest
from django.conf import settings

from tests.proofs import clock
from tests.proofs.ground import Ground
from tests.proofs.telling import missed

pytestmark = pytest.mark.journey


@pytest.mark.skipif(not settings.ON_SQLITE, reason="The clock is the program's own; script/soak tries both databases.")
def test_a_clock_that_jumps_a_day_ahead_and_behind_loses_nothing(ground: Ground, tmp_path: Path) -> None:
    with ground.copied(tmp_path / "copy") as copy:  # whose ledger will be of tomorrow, which no server starts on
        assert missed(clock.prove(copy, 9)) == []
