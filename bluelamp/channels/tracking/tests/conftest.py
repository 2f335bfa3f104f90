"""What tests of tracking begin with."""

import pytest

from bluelamp.reports.tests.scenarios import Reported, a_burglary_reported
from bluelamp.staff.tests.scenarios import a_force_with_teams


@pytest.fixture
def reported(db: None) -> Reported:
    """A burglary that was reported, with the code and the word that open it."""
    a_force_with_teams()
    return a_burglary_reported()
