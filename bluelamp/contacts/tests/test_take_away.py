"""What someone has of a person whom they may not know of any more goes back to its team."""

import pytest

from bluelamp.contacts.actions import assign, take_away
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.tests.sealing import sealed
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db
TAKES = Actor.system("contacts.return")


def test_it_goes_back_once_and_whoever_may_have_it_keeps_it() -> None:
    holder = a_desk()
    keeper = a_member_of(holder.teams.get(), Role.STANDARDS_STAFF)
    contact, kept = someone_came(), someone_came()
    assign(by=actor_for(holder), contact=contact, to=holder)
    assign(by=actor_for(holder), contact=kept, to=keeper)
    for each in (contact, kept):
        take_away(by=TAKES, contact=each)
        sealed(each.person, holder)
        take_away(by=TAKES, contact=each)
        take_away(by=TAKES, contact=each)
        each.refresh_from_db()
    assert contact.assigned_to is None
    assert kept.assigned_to == keeper
    assert Entry.objects.get(name="contacts.ContactTakenAway").facts["account_id"] == str(holder.pk)


def test_nobody_does_it_without_leave() -> None:
    holder = a_desk()
    with pytest.raises(NotAllowed):
        take_away(by=actor_for(holder), contact=someone_came())
