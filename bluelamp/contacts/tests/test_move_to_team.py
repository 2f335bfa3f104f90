"""A contact goes to another team, and with it who may see it and what is still to do."""

import pytest

from bluelamp.contacts.actions import assign, move_to_team
from bluelamp.contacts.actions.move import SealedStays
from bluelamp.contacts.history import history_of
from bluelamp.contacts.holding import ChangedMeanwhile, as_it_is
from bluelamp.contacts.models import Contact, Message
from bluelamp.contacts.rules import WhyMoved
from bluelamp.contacts.searching import how_many, typed_as
from bluelamp.contacts.tests.scenarios import a_desk, a_task, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.access.reach import can_reach
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.models import Account, Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of
from tests.ledger import read_ledger

pytestmark = pytest.mark.django_db
HARBOUR = "harbour-neighbourhood"


def someone_of_harbour() -> Account:
    """Return a member of the other team."""
    return a_member_of(Team.objects.get(pk=HARBOUR))


def moved(by: Account, contact: Contact, *, note: str = "") -> Contact:
    """Move a contact to the harbour."""
    return move_to_team(by=actor_for(by), contact=contact, team=HARBOUR, reason=WhyMoved.THEIR_PLACE, note=note)


def test_whoever_has_it_lets_go_and_only_the_other_team_reaches_it() -> None:
    desk = a_desk()
    there = someone_of_harbour()
    contact = assign(by=actor_for(desk), contact=someone_came(), to=desk)
    moved(desk, contact)
    contact.refresh_from_db()
    assert (contact.team_id, contact.assigned_to) == (HARBOUR, None)
    assert (can_reach(actor_for(desk), contact), can_reach(actor_for(there), contact)) == (False, True)
    assert Entry.objects.get(name="contacts.ContactMoved").facts["reason"] == "their_place"


def test_search_finds_it_for_the_other_team_only() -> None:
    desk = a_desk()
    there = someone_of_harbour()
    contact = someone_came(name="Ffion Prydderch")
    read_ledger()
    assert how_many(actor_for(desk), typed_as("Prydderch")) == 1
    moved(desk, contact)
    read_ledger()
    found = [how_many(actor_for(account), typed_as("Prydderch")) for account in (desk, there)]
    assert found == [0, 1]


def test_a_note_goes_along_and_open_tasks_are_asked_of_the_other_team() -> None:
    desk = a_desk()
    contact = someone_came()
    task = a_task(contact, desk)
    moved(desk, contact, note="They live by the quay.")
    task.refresh_from_db()
    assert (task.team_id, task.account) == (HARBOUR, None)
    assert Message.objects.get(contact=contact).words == "They live by the quay."
    told = [one.what for one in history_of(contact)]
    assert told[-1] == "Moved it to Harbour neighbourhood: it is in their area"
    assert "Asked the other team to do what was asked here" in told


def test_moved_to_where_it_is_it_stays_with_whoever_has_it() -> None:
    desk = a_desk()
    contact = assign(by=actor_for(desk), contact=someone_came(), to=desk)
    move_to_team(by=actor_for(desk), contact=contact, team="digital-desk", reason=WhyMoved.WRONG_TEAM)
    assert contact.assigned_to == desk
    assert not Entry.objects.filter(name="contacts.ContactMoved").exists()


def test_what_a_colleague_took_meanwhile_is_not_moved() -> None:
    desk = a_desk()
    contact = someone_came()
    seen = as_it_is(contact)
    assign(by=actor_for(desk), contact=contact, to=desk)
    with pytest.raises(ChangedMeanwhile):
        move_to_team(by=actor_for(desk), contact=contact, team=HARBOUR, reason=WhyMoved.THEIR_KIND, seen=seen)
    assert Contact.objects.get().team_id == "digital-desk"


def test_a_sealed_one_stays_where_it_is() -> None:
    a_desk()
    standards = a_member_of(Team.objects.get(pk="professional-standards"), Role.STANDARDS_STAFF)
    contact = someone_came(team="professional-standards", sealed=True)
    with pytest.raises(SealedStays):
        moved(standards, contact)


def test_another_team_cannot_fetch_it() -> None:
    a_desk()
    with pytest.raises(NotAllowed):
        moved(someone_of_harbour(), someone_came())
