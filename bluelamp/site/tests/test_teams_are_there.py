"""Nobody is let in before the teams are there that reports go to."""

import pytest
from django.core.management import CommandError, call_command

from bluelamp.site.checks.teams import wrong_with_teams
from bluelamp.staff.actions import make_team
from bluelamp.staff.tests.scenarios import SET_UP

pytestmark = pytest.mark.django_db


def test_teams_that_are_not_there_are_named_with_the_cure() -> None:
    (fault,) = wrong_with_teams()
    assert "not there: digital-desk, professional-standards. Run 'bluelamp force' first" in fault
    make_team(by=SET_UP, code="digital-desk", name="Digital desk")
    make_team(by=SET_UP, code="professional-standards", name="Professional standards")
    assert list(wrong_with_teams()) == []


@pytest.mark.usefixtures("own_database")
def test_a_server_without_them_does_not_start() -> None:
    with pytest.raises(CommandError, match="digital-desk"):
        call_command("serve")
