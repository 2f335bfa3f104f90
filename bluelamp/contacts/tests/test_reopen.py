"""A closed contact is opened again."""

import pytest

from bluelamp.contacts.actions import reopen
from bluelamp.contacts.history import history_of
from bluelamp.contacts.rules import State
from bluelamp.contacts.tests.scenarios import a_desk, closed, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


def test_nobody_outside_the_team_opens_it() -> None:
    contact = closed(someone_came(), a_desk())
    with pytest.raises(NotAllowed):
        reopen(by=actor_for(a_member_of(Team.objects.get(pk="harbour-neighbourhood"))), contact=contact)


@pytest.mark.parametrize("state", [State.WAITING, State.ANSWERED])
def test_it_is_as_it_was_before_and_opened_only_once(state: State) -> None:
    account = a_desk()
    contact = closed(someone_came(), account)
    for _ in range(2):
        reopen(by=actor_for(account), contact=contact, state=state)
    contact.refresh_from_db()
    assert (contact.state, contact.closed_at, contact.close_reason) == (state, None, "")
    assert [one.what for one in history_of(contact)][-2:] == ["Closed it: Answered in full", "Opened it again"]
