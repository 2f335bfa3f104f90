"""Members of staff who press at the same moment get different contacts."""

from functools import partial
from uuid import UUID

import pytest

from bluelamp.contacts.actions import take_next
from bluelamp.contacts.actions.take import NothingNext
from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.tests.own_database import in_threads
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of

AT_ONCE = 4


def take(by: Actor) -> UUID | None:
    """Return what was taken, None where nothing was left."""
    try:
        return take_next(by=by).pk
    except NothingNext:
        return None


@pytest.mark.usefixtures("own_database")
def test_each_gets_one_of_their_own_until_none_is_left() -> None:
    first = a_desk()
    accounts = [first, *(a_member_of(Team.objects.get(pk="digital-desk")) for _ in range(AT_ONCE - 1))]
    contacts = {someone_came(danger=number == 2).pk for number in range(3 * AT_ONCE - 1)}
    actors = [actor_for(account) for account in accounts]
    rounds = [in_threads(*(partial(take, by) for by in actors)) for _ in range(3)]
    got = [pk for each in rounds for pk in each]
    assert got.count(None) == 1
    assert {pk for pk in got if pk} == contacts
    assert None not in rounds[0] + rounds[1]
    assert Contact.objects.get(danger=True).pk in rounds[0]
    assert not Contact.objects.filter(assigned_to=None).exists()


@pytest.mark.usefixtures("own_database")
def test_one_who_presses_several_times_at_once_is_given_no_more_than_they_have_room_for() -> None:
    account = a_desk()
    for _ in range(6):
        someone_came(danger=True)
    got = in_threads(*[partial(take, actor_for(account))] * 6)
    assert len([pk for pk in got if pk]) == 3  # each weighs 3, and they can have 10
