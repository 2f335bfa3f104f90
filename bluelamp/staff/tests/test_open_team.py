"""A closed team is opened again."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.actions import close_team, open_team
from bluelamp.staff.closed_teams import followers, open_teams
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.administering import an_office

pytestmark = pytest.mark.django_db
DESK, HARBOUR = "digital-desk", "harbour-neighbourhood"


def test_it_can_be_chosen_again_and_no_other_follows_it() -> None:
    office = an_office()
    close_team(by=office.by, code=DESK, to=HARBOUR)
    for _ in range(2):
        open_team(by=office.by, code=DESK)
    assert (DESK in open_teams(), followers()) == (True, {})
    assert Entry.objects.get(name="staff.TeamOpened").facts["team"] == DESK


def test_only_an_administrator_opens_it() -> None:
    office = an_office()
    close_team(by=office.by, code=DESK, to=HARBOUR)
    with pytest.raises(NotAllowed):
        open_team(by=actor_for(office.member), code=DESK)
