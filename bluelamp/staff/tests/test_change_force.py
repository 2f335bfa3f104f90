"""The force gets another name, and another place to leave to."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.staff.actions import change_force
from bluelamp.staff.queries import actor_for, exit_url, the_force
from bluelamp.staff.tests.administering import an_office
from bluelamp.staff.tests.at_the_door import entries

pytestmark = pytest.mark.django_db


def test_it_changes_once_and_only_by_an_administrator() -> None:
    office = an_office()
    with pytest.raises(NotAllowed):
        change_force(by=actor_for(office.member), name="Ours", exit_url="https://example.org/")
    change_force(by=office.by, name="Harbour Police", exit_url="https://example.org/news")
    change_force(by=office.by, name="Harbour Police", exit_url="https://example.org/news")
    assert str(the_force()) == "Harbour Police"
    assert exit_url() == "https://example.org/news"
    assert len(entries("ForceChanged")) == 1
