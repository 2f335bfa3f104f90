"""What a closed team still has, or comes for it, goes to the team that follows it."""

import pytest

from bluelamp.contacts.actions import assign, close, move_along
from bluelamp.contacts.actions.move import move_to_team
from bluelamp.contacts.actions.routing import keep_rule
from bluelamp.contacts.fitting import Asks
from bluelamp.contacts.models import Contact
from bluelamp.contacts.routing import rules_in_use
from bluelamp.contacts.rules import CloseReason, WhyMoved
from bluelamp.contacts.searching import how_many, typed_as
from bluelamp.contacts.tasks import MOVES, move_all_along
from bluelamp.contacts.tests.scenarios import a_desk, a_task, more_words, someone_came
from bluelamp.foundation.access.reach import can_reach
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.actions import close_team
from bluelamp.staff.closed_teams import TeamIsClosed
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import SET_UP, a_member_of
from tests.ledger import read_ledger

pytestmark = pytest.mark.django_db
DESK, HARBOUR = "digital-desk", "harbour-neighbourhood"
ROUTER = Actor.system("contacts.route")


def test_whoever_came_along_keeps_what_they_have_and_who_was_there_reaches_it() -> None:
    desk = a_desk()
    there = a_member_of(Team.objects.get(pk=HARBOUR))
    contact = assign(by=actor_for(desk), contact=someone_came(), to=desk)
    task = a_task(contact, desk)
    close_team(by=SET_UP, code=DESK, to=HARBOUR)
    assert can_reach(actor_for(there), contact)  # at once, before it has moved
    assert (move_all_along(), move_all_along()) == (1, 0)
    contact.refresh_from_db()
    task.refresh_from_db()
    assert (contact.team_id, contact.assigned_to, task.team_id, task.account) == (HARBOUR, desk, HARBOUR, desk)
    assert Entry.objects.get(name="contacts.ContactMoved").facts["reason"] == "team_closed"


def test_what_is_closed_stays_where_it_was_and_can_be_read_and_found() -> None:
    desk = a_desk()
    there = a_member_of(Team.objects.get(pk=HARBOUR))
    contact = someone_came(name="Ffion Prydderch")
    close(by=actor_for(desk), contact=contact, reason=CloseReason.ANSWERED)
    close_team(by=SET_UP, code=DESK, to=HARBOUR)
    read_ledger()
    assert move_all_along() == 0
    assert how_many(actor_for(there), typed_as("Prydderch")) == 1
    more_words(contact)
    assert move_all_along() == 1
    assert Contact.objects.get().team_id == HARBOUR


def test_someone_who_is_not_in_the_other_team_lets_go() -> None:
    desk = a_desk()
    contact = assign(by=actor_for(desk), contact=someone_came(), to=desk)
    close_team(by=SET_UP, code=DESK, to=HARBOUR)
    desk.teams.clear()
    assert move_along(by=MOVES, contact=contact).assigned_to is None


def test_of_a_team_that_is_open_nothing_moves() -> None:
    a_desk()
    assert move_along(by=MOVES, contact=someone_came()).team_id == DESK
    assert not Entry.objects.filter(name="contacts.ContactMoved").exists()


def test_rules_that_led_there_lead_to_the_other_team() -> None:
    a_desk()
    for team in (DESK, "professional-standards"):
        keep_rule(by=ROUTER, name=f"To {team}", asks=Asks("crime", "", ""), team=team)
    close_team(by=SET_UP, code=DESK, to=HARBOUR)
    read_ledger()
    assert [rule.team_id for rule in rules_in_use()] == [HARBOUR, "professional-standards"]


def test_nothing_is_moved_or_sent_to_a_closed_team() -> None:
    desk = a_desk()
    contact = someone_came()
    close_team(by=SET_UP, code=HARBOUR, to="professional-standards")
    with pytest.raises(TeamIsClosed):
        move_to_team(by=actor_for(desk), contact=contact, team=HARBOUR, reason=WhyMoved.THEIR_KIND)
    with pytest.raises(TeamIsClosed):
        keep_rule(by=ROUTER, name="Crime", asks=Asks("crime", "", ""), team=HARBOUR)
