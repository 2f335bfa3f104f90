"""A task about a contact ends, with a word."""

import pytest

from bluelamp.contacts.actions import settle
from bluelamp.contacts.history import history_of
from bluelamp.contacts.tests.scenarios import a_desk, a_task, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of
from bluelamp.tasking.rules import Ending

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("ending", "said"),
    [(Ending.DONE, "Did what was asked"), (Ending.NOT_NEEDED, "Ended a task: it is not needed")],
)
def test_the_history_says_how_it_ended(ending: Ending, said: str) -> None:
    desk = a_desk()
    contact = someone_came()
    settle(by=actor_for(desk), contact=contact, task=a_task(contact), ending=ending, said="A word.")
    assert (history_of(contact)[-1].what, history_of(contact)[-1].who) == (said, desk.name)


def test_nobody_outside_the_team_ends_it() -> None:
    a_desk()
    contact = someone_came()
    stranger = actor_for(a_member_of(Team.objects.get(pk="harbour-neighbourhood")))
    with pytest.raises(NotAllowed):
        settle(by=stranger, contact=contact, task=a_task(contact), ending=Ending.DONE, said="")
