"""What tests of people begin with."""

import pytest

from bluelamp.people.models import SealedName
from bluelamp.people.tests.naming import sealed, someone_without_a_name
from bluelamp.staff.models import Account, Team
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of


@pytest.fixture
def team(db: None) -> Team:
    """A team of a force."""
    return a_force_with_teams()["digital-desk"]


@pytest.fixture
def asker(team: Team) -> Account:
    """Someone of the team, who asks."""
    return a_member_of(team)


@pytest.fixture
def second(team: Team) -> Account:
    """Someone else of the team, who allows it or does not."""
    return a_member_of(team)


@pytest.fixture
def held(db: None) -> SealedName:
    """A name that someone had sealed."""
    return sealed(someone_without_a_name())
