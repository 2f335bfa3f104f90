"""A server that is killed under load keeps every promise it made."""

import pytest

from tests.proofs import kills
from tests.proofs.ground import Ground
from tests.proofs.telling import missed

pytestmark = pytest.mark.journey


def test_nothing_acknowledged_is_lost_doubled_or_left_running_when_the_server_is_killed(ground: Ground) -> None:
    assert missed(kills.prove(ground, 2)) == []
