"""A break: proposed with the reason, taken, told to supervisors without it, and ended."""

import pytest
from time_machine import Traveller

from bluelamp.contacts.actions import mark_distressing, take_next
from bluelamp.contacts.actions.handle import NotHere
from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.scenarios import someone_came
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.desk import Desk, a_desk, problems, words

pytestmark = pytest.mark.django_db
BREAK = "/desk/break/"


@pytest.fixture
def desk() -> Desk:
    """Someone at the desk."""
    return a_desk()


def test_it_is_proposed_with_the_reason_taken_told_without_it_and_ended(desk: Desk, clock: Traveller) -> None:
    mark_distressing(by=actor_for(desk.account), contact=someone_came(channel=Channel.CHAT))
    assert "You marked a chat as distressing." in words(desk.see(BREAK))
    someone_came()
    supervisor = desk.of("digital-desk", Role.SUPERVISOR)
    desk.client.post(BREAK)
    assert "You are on a break until 10:15" in words(desk.see(BREAK))
    with pytest.raises(NotHere):
        take_next(by=actor_for(desk.account))
    team = words(supervisor.see("/desk/team/?team=digital-desk"))
    assert "On a break until 10:15" in team
    assert "istressing" not in team
    clock.shift(60)
    assert desk.client.post(f"{BREAK}end/")["Location"] == "/desk/"
    assert "On a break" not in words(supervisor.see("/desk/team/?team=digital-desk"))


def test_whoever_needs_one_takes_one_at_any_time(desk: Desk) -> None:
    shown = desk.see(BREAK)
    assert "Take a break of 15 minutes" in words(shown)
    assert "without a break" not in words(shown)
    assert problems(shown) == []
