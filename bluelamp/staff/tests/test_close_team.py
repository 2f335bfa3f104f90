"""A team is closed: its people, and what it may be chosen for, go to the one that follows it."""

from typing import Any

import pytest

from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.actions import change_account, choose_overflow, close_team, make_account, open_team
from bluelamp.staff.closed_teams import TeamIsClosed, followers, open_teams
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for, overflows, teams_serving
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.administering import an_office
from bluelamp.staff.tests.scenarios import SET_UP

pytestmark = pytest.mark.django_db
DESK, HARBOUR, STANDARDS = "digital-desk", "harbour-neighbourhood", "professional-standards"


def test_its_people_are_in_the_other_team_and_still_reach_what_it_had() -> None:
    office = an_office()
    close_team(by=office.by, code=DESK, to=HARBOUR)
    assert [team.pk for team in office.member.teams.all()] == [HARBOUR]
    assert actor_for(office.member).teams == {DESK, HARBOUR}
    assert (DESK in open_teams(), followers()) == (False, {DESK: HARBOUR})
    assert teams_serving(DESK) == [DESK, HARBOUR]
    facts = Entry.objects.get(name="staff.TeamClosed").facts
    assert (facts["team"], facts["followed_by"]) == (DESK, HARBOUR)
    assert Entry.objects.filter(name__in=["staff.TeamLeft", "staff.TeamJoined"]).count() == 2


def test_it_is_offered_nothing_and_offers_nothing_any_more() -> None:
    office = an_office()
    choose_overflow(by=office.by, team=STANDARDS, to=DESK, after_minutes=30)
    choose_overflow(by=office.by, team=HARBOUR, to=DESK)
    choose_overflow(by=office.by, team=DESK, to=STANDARDS)
    close_team(by=office.by, code=DESK, to=HARBOUR)
    assert [(each.team_id, each.to_id, each.after_minutes) for each in overflows()] == [(STANDARDS, HARBOUR, 30)]


def test_what_followed_it_is_followed_by_the_next() -> None:
    office = an_office()
    close_team(by=office.by, code=DESK, to=HARBOUR)
    close_team(by=office.by, code=HARBOUR, to=STANDARDS)
    assert followers() == {DESK: STANDARDS, HARBOUR: STANDARDS}


@pytest.mark.parametrize("to", [DESK, "no-such-team", STANDARDS])
def test_only_another_team_that_is_open_can_follow_it(to: str) -> None:
    office = an_office()
    close_team(by=office.by, code=STANDARDS, to=HARBOUR)
    with pytest.raises(TeamIsClosed):
        close_team(by=office.by, code=DESK, to=to)
    assert DESK in open_teams()


def test_closed_twice_is_closed_once() -> None:
    office = an_office()
    for to in (HARBOUR, STANDARDS):
        close_team(by=office.by, code=DESK, to=to)
    assert followers() == {DESK: HARBOUR}
    assert Entry.objects.filter(name="staff.TeamClosed").count() == 1


def test_nobody_is_put_in_it_and_nothing_is_offered_to_it() -> None:
    office = an_office()
    close_team(by=office.by, code=STANDARDS, to=HARBOUR)
    told: dict[str, Any] = {"name": "Tom", "role": Role.CONTACT_STAFF}
    with pytest.raises(TeamIsClosed):
        change_account(by=office.by, account=office.member, teams=frozenset({DESK, STANDARDS}), **told)
    closed = [Team.objects.get(pk=STANDARDS)]
    with pytest.raises(TeamIsClosed):
        make_account(by=SET_UP, email="tom@harrowmere.example", password_hash="none", teams=closed, **told)
    with pytest.raises(TeamIsClosed):
        choose_overflow(by=office.by, team=DESK, to=STANDARDS)


def test_opened_again_it_is_followed_by_nobody_and_its_people_stay_where_they_are() -> None:
    office = an_office()
    close_team(by=office.by, code=DESK, to=HARBOUR)
    open_team(by=office.by, code=DESK)
    assert actor_for(office.member).teams == {HARBOUR}
