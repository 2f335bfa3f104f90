"""Several contacts are changed at once: each by its own action, all or none."""

from uuid import uuid4

import pytest

from bluelamp.contacts.actions import assign, change_several, tag
from bluelamp.contacts.changes import Change, WhyNot
from bluelamp.contacts.models import Batch, Contact
from bluelamp.contacts.rules import CloseReason, State
from bluelamp.contacts.several import outlook, target_of
from bluelamp.contacts.tests.scenarios import a_desk, a_tag, closed, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry, Look
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of
from bluelamp.staff.tests.working import an_absence

pytestmark = pytest.mark.django_db


def change_all(by: Actor, code: str, contacts: list[Contact]) -> Batch | None:
    """Make one change to several contacts."""
    change = Change.read(code)
    assert change is not None
    target = target_of(change)
    assert target is not None
    return change_several(by=by, change=change, target=target, ids=[contact.pk for contact in contacts])


def test_the_public_changes_nothing_this_way() -> None:
    a_desk()
    contact = someone_came()
    with pytest.raises(NotAllowed):
        change_all(Actor.public("contacts.write_more", matters=frozenset({contact.pk})), "grade:1", [contact])


def test_each_has_an_entry_of_its_own_and_the_whole_has_one() -> None:
    desk = actor_for(a_desk())
    contacts = [someone_came(danger=True) for _ in range(3)]
    batch = change_all(desk, "grade:2", contacts)
    assert batch is not None
    graded = Entry.objects.filter(name="contacts.ContactGraded")
    assert {entry.record_id for entry in graded} == {contact.pk for contact in contacts}
    assert {(each.grade, each.danger) for each in Contact.objects.all()} == {(2, True)}
    assert Entry.objects.get(name="contacts.SeveralChanged").facts["contacts"] == 3


def test_what_is_out_of_reach_closed_or_so_already_stays_as_it_is() -> None:
    account = a_desk()
    desk = actor_for(account)
    open_one, has_it, done = someone_came(), someone_came(), closed(someone_came(), account)
    hidden = someone_came(team="harbour-neighbourhood")
    assign(by=desk, contact=has_it, to=account)
    ids = [each.pk for each in (open_one, has_it, done, hidden)] + [uuid4()]
    change = Change.read(f"assign:{account.pk}")
    assert change is not None
    target = target_of(change)
    assert target is not None
    found = outlook(desk, change, target, ids)
    assert found.will == [open_one]
    assert dict(found.wont) == {has_it: WhyNot.ALREADY, done: WhyNot.IS_CLOSED}
    assert found.out_of_reach == 2
    assert str(hidden.pk) not in Look.objects.latest("at").list_ids
    batch = change_all(desk, str(change), [open_one, has_it, done, hidden])
    assert batch is not None
    assert list(batch.before) == [str(open_one.pk)]
    hidden.refresh_from_db()
    assert hidden.assigned_to_id is None


def test_nobody_outside_its_team_is_given_one() -> None:
    desk = actor_for(a_desk())
    stranger = a_member_of(Team.objects.get(pk="harbour-neighbourhood"))
    assert change_all(desk, f"assign:{stranger.pk}", [someone_came()]) is None
    assert not Entry.objects.filter(name="contacts.SeveralChanged").exists()


@pytest.mark.parametrize("reason", list(CloseReason))
def test_they_are_closed_for_one_reason(reason: CloseReason) -> None:
    desk = actor_for(a_desk())
    change_all(desk, f"close:{reason}", [someone_came(), someone_came()])
    assert {(each.state, each.close_reason) for each in Contact.objects.all()} == {(State.CLOSED, reason)}


def test_a_tag_is_put_on_those_that_do_not_have_it() -> None:
    desk = actor_for(a_desk())
    has_it, other = someone_came(), someone_came()
    tag(by=desk, contact=has_it, tag=a_tag())
    batch = change_all(desk, "tag:hate-crime", [has_it, other])
    assert batch is not None
    assert list(batch.before) == [str(other.pk)]


@pytest.mark.parametrize("code", ["", "grade", "grade:9", "close:bored", "assign:me", "sing:loud", "tag:\0", "tag:"])
def test_what_is_no_change_is_not_read_as_one(code: str) -> None:
    assert Change.read(code) is None


def test_a_change_to_someone_who_left_or_a_tag_that_is_none_has_no_target() -> None:
    account = a_desk()
    account.is_active = False
    account.save()
    for code in (f"assign:{account.pk}", "tag:gone"):
        change = Change.read(code)
        assert change is not None
        assert target_of(change) is None


def test_none_goes_to_someone_who_is_not_here() -> None:
    desk = actor_for(a_desk())
    colleague = a_member_of(Team.objects.get(pk="digital-desk"))
    an_absence(colleague, -1, 5)
    contact = someone_came()
    change = Change.read(f"assign:{colleague.pk}")
    assert change is not None
    target = target_of(change)
    assert target is not None
    assert outlook(desk, change, target, [contact.pk]).wont == [(contact, WhyNot.NOT_HERE)]
    assert change_all(desk, f"assign:{colleague.pk}", [contact]) is None
