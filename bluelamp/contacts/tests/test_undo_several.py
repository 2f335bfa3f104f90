"""A change of several contacts is undone by the opposite actions."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.contacts.actions import assign, undo_several
from bluelamp.contacts.actions.several import TooLateToUndo
from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import State
from bluelamp.contacts.several import undoable
from bluelamp.contacts.tags import tags_of
from bluelamp.contacts.tests.scenarios import a_desk, a_tag, answered, more_words, someone_came
from bluelamp.contacts.tests.test_change_several import change_all
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


def state_of(contact: Contact) -> dict[str, object]:
    """Return everything that a change can change."""
    row = Contact.objects.values("grade", "danger", "state", "assigned_to", "closed_at", "close_reason")
    return row.get(pk=contact.pk) | {"tags": tags_of([contact.pk]).get(contact.pk, [])}


@pytest.mark.parametrize("kind", ["grade:1", "close:withdrawn", "assign:team", "assign:other", "tag:hate-crime"])
def test_each_is_again_as_it_was(kind: str) -> None:
    account = a_desk()
    desk = actor_for(account)
    a_tag()
    colleague = a_member_of(Team.objects.get(pk="digital-desk"))
    waiting, mine = someone_came(), someone_came(danger=True)
    answered(mine, account)
    assign(by=desk, contact=mine, to=account)
    before = [state_of(contact) for contact in (waiting, mine)]
    batch = change_all(desk, kind.replace("other", str(colleague.pk)), [waiting, mine])
    assert batch is not None
    assert [state_of(contact) for contact in (waiting, mine)] != before
    undo_several(by=desk, batch=batch)
    assert [state_of(contact) for contact in (waiting, mine)] == before
    assert Entry.objects.get(name="contacts.SeveralUndone").facts["contacts"] == len(batch.before)


def test_it_is_undone_once_and_only_by_who_made_it() -> None:
    desk = actor_for(a_desk())
    batch = change_all(desk, "grade:1", [someone_came()])
    assert batch is not None
    with pytest.raises(NotAllowed):
        undo_several(by=actor_for(a_member_of(Team.objects.get(pk="digital-desk"))), batch=batch)
    undo_several(by=desk, batch=batch)
    assert undoable(desk) is None


def test_once_one_of_them_has_changed_it_is_too_late(clock: Traveller) -> None:
    desk = actor_for(a_desk())
    contacts = [someone_came(), someone_came()]
    batch = change_all(desk, "close:answered", contacts)
    assert batch is not None
    assert undoable(desk) == batch
    clock.shift(timedelta(seconds=1))
    more_words(Contact.objects.get(pk=contacts[0].pk))
    assert undoable(desk) is None
    with pytest.raises(TooLateToUndo, match="one of them has changed since"):
        undo_several(by=desk, batch=batch)
    assert Contact.objects.get(pk=contacts[1].pk).state == State.CLOSED


def test_it_is_offered_for_an_hour(clock: Traveller) -> None:
    desk = actor_for(a_desk())
    batch = change_all(desk, "grade:1", [someone_came()])
    clock.shift(timedelta(minutes=59))
    assert undoable(desk) == batch
    clock.shift(timedelta(minutes=1))
    assert undoable(desk) is None
