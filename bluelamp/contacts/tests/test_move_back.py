"""Several contacts that were moved to another team come back, each as it was."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.contacts.actions import assign, change_several, move_back, tag, undo_several
from bluelamp.contacts.actions.several import TooLateToUndo
from bluelamp.contacts.changes import Change, WhyNot
from bluelamp.contacts.history import history_of
from bluelamp.contacts.models import Batch, Contact
from bluelamp.contacts.several import outlook, target_of, undoable
from bluelamp.contacts.tests.scenarios import a_desk, a_tag, a_task, someone_came
from bluelamp.contacts.tests.test_change_several import change_all
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.access.reach import can_reach
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.actions import close_team
from bluelamp.staff.closed_teams import TeamIsClosed
from bluelamp.staff.models import Account, Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import SET_UP, a_member_of

pytestmark = pytest.mark.django_db
HARBOUR = "harbour-neighbourhood"
MOVE = f"move:{HARBOUR}/their_place"


def two_moved() -> tuple[Account, Batch]:
    """Let someone move two contacts to the harbour at once, of which they had one."""
    account = a_desk()
    mine = assign(by=actor_for(account), contact=someone_came(), to=account)
    batch = change_all(actor_for(account), MOVE, [mine, someone_came()])
    assert batch is not None
    return account, batch


def test_nobody_but_whoever_moved_it_takes_it_back() -> None:
    _account, batch = two_moved()
    colleague = actor_for(a_member_of(Team.objects.get(pk="digital-desk")))
    with pytest.raises(NotAllowed):
        move_back(by=colleague, contact=Contact.objects.all()[0], batch=batch)
    assert {contact.team_id for contact in Contact.objects.all()} == {HARBOUR}


def test_another_contact_does_not_come_back_with_it() -> None:
    account, batch = two_moved()
    with pytest.raises(NotAllowed):
        move_back(by=actor_for(account), contact=someone_came(team=HARBOUR), batch=batch)


def test_each_has_its_team_and_whoever_had_it_again_though_nobody_reached_it_meanwhile() -> None:
    account, batch = two_moved()
    desk = actor_for(account)
    assert [can_reach(desk, contact) for contact in Contact.objects.all()] == [False, False]
    assert undoable(desk) == batch
    undo_several(by=desk, batch=batch)
    rows = Contact.objects.order_by("pk").values_list("team", "assigned_to")
    assert list(rows) == [("digital-desk", account.pk), ("digital-desk", None)]
    told = [one.what for one in history_of(Contact.objects.order_by("pk")[0])]
    assert "Took it back to Digital desk: it was not to be moved" in told
    assert Entry.objects.get(name="contacts.SeveralUndone").facts["contacts"] == 2


def test_tasks_are_asked_again_of_whom_they_were_asked() -> None:
    account = a_desk()
    contact = someone_came()
    of_one, of_all = a_task(contact, account), a_task(contact)
    batch = change_all(actor_for(account), MOVE, [contact])
    assert batch is not None
    undo_several(by=actor_for(account), batch=batch)
    for task, whom in ((of_one, account), (of_all, None)):
        task.refresh_from_db()
        assert (task.team_id, task.account) == ("digital-desk", whom)


def test_once_the_other_team_did_something_they_stay(clock: Traveller) -> None:
    account, batch = two_moved()
    there = a_member_of(Team.objects.get(pk=HARBOUR))
    clock.shift(timedelta(seconds=1))
    tag(by=actor_for(there), contact=Contact.objects.all()[0], tag=a_tag())
    assert undoable(actor_for(account)) is None
    with pytest.raises(TooLateToUndo):
        undo_several(by=actor_for(account), batch=batch)
    assert {contact.team_id for contact in Contact.objects.all()} == {HARBOUR}


def test_they_do_not_come_back_to_a_team_that_was_closed() -> None:
    account, batch = two_moved()
    close_team(by=SET_UP, code="digital-desk", to=HARBOUR)
    with pytest.raises(TeamIsClosed):
        undo_several(by=actor_for(account), batch=batch)


def test_what_is_there_already_or_sealed_stays_and_nothing_moves_without_a_reason() -> None:
    a_desk()
    standards = actor_for(a_member_of(Team.objects.get(pk="professional-standards"), Role.STANDARDS_STAFF))
    sealed = someone_came(team="professional-standards", sealed=True)
    change = Change.read(f"move:{HARBOUR}")
    assert change is not None
    target = target_of(change)
    assert target is not None
    assert outlook(standards, change, target, [sealed.pk]).wont == [(sealed, WhyNot.SEALED)]
    desk = actor_for(a_member_of(Team.objects.get(pk="digital-desk")))
    with pytest.raises(NotAllowed):
        change_several(by=desk, change=change, target=target, ids=[someone_came().pk])
    there = someone_came(team=HARBOUR)
    harbour = actor_for(a_member_of(Team.objects.get(pk=HARBOUR)))
    assert outlook(harbour, change, target, [there.pk]).wont == [(there, WhyNot.ALREADY)]


@pytest.mark.parametrize("code", ["move:", "move:/their_kind", "move:a/bored", "move:a/team_closed", "move:\0"])
def test_what_is_no_move_is_not_read_as_one(code: str) -> None:
    assert Change.read(code) is None
