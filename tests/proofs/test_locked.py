"""A database that another process has locked is owned up to, and everything is taken once it has let go."""

import pytest

from tests.proofs import locked
from tests.proofs.ground import Ground
from tests.proofs.telling import missed

pytestmark = pytest.mark.journey


def test_in_a_locked_database_nothing_is_acknowledged_that_is_not_kept(ground: Ground) -> None:
    assert missed(locked.prove(ground, 6)) == []
