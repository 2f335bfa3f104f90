"""What tests of the pages of help begin with."""

import pytest

from bluelamp.staff.tests.scenarios import a_force_with_teams


@pytest.fixture(autouse=True)
def force(db: None) -> None:
    """A force that questions can go to."""
    a_force_with_teams()
