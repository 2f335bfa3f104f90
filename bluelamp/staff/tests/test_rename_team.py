"""A team gets another name; its code stays."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.staff.actions import rename_team
from bluelamp.staff.queries import actor_for, names_of_teams
from bluelamp.staff.tests.administering import an_office
from bluelamp.staff.tests.at_the_door import facts

pytestmark = pytest.mark.django_db


def test_it_is_renamed_once_and_only_by_an_administrator() -> None:
    office = an_office()
    with pytest.raises(NotAllowed):
        rename_team(by=actor_for(office.member), code="digital-desk", name="Ours")
    rename_team(by=office.by, code="digital-desk", name="Contact centre")
    rename_team(by=office.by, code="digital-desk", name="Contact centre")
    assert names_of_teams()["digital-desk"] == "Contact centre"
    assert facts("TeamRenamed", "team") == [("digital-desk",)]
