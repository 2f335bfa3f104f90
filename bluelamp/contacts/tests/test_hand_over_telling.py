"""Where no notice may be sent of an answer, whoever has the contact is asked to tell the person, once."""

from datetime import timedelta

import pytest

from bluelamp.contacts.actions import assign
from bluelamp.contacts.actions.notices import GATE, prepare_notice
from bluelamp.contacts.actions.unmet import hand_over_telling
from bluelamp.contacts.models import Contact, Notice
from bluelamp.contacts.tests.agreed import agreed_by, someone_with_a_phone
from bluelamp.contacts.tests.scenarios import a_desk, answered, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.rules import Safety
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.tasking.models import Task

pytestmark = pytest.mark.django_db


def answer_unsafely(contact: Contact, desk: Account, words: str = "We found it.") -> Notice:
    """Answer someone whose address is not safe any more."""
    agreed_by(contact, desk, "email", safety=Safety.NOT_SAFE)
    return prepare_notice(by=GATE, message=answered(contact, desk, words))


def test_the_holder_is_asked_with_a_deadline() -> None:
    desk, contact = a_desk(), someone_with_a_phone()
    assign(by=actor_for(desk), contact=contact, to=desk)
    answer_unsafely(contact, desk)
    task = Task.objects.get()
    assert (task.account, task.team_id, task.made_by) == (desk, "digital-desk", None)
    assert task.due_at == now() + timedelta(hours=24)
    assert "No notice of our answer may go or has arrived." in task.words


def test_without_a_holder_the_team_is_asked_and_not_again_for_the_next_answer() -> None:
    desk, contact = a_desk(), someone_with_a_phone()
    for words in ("We found it.", "You can fetch it."):
        answer_unsafely(contact, desk, words)
    assert [task.account for task in Task.objects.all()] == [None]


def test_nobody_is_asked_about_someone_who_gave_no_way_at_all() -> None:
    desk, contact = a_desk(), someone_came()
    prepare_notice(by=GATE, message=answered(contact, desk))
    assert not Task.objects.exists()


def test_nobody_is_asked_where_the_notice_may_be_sent() -> None:
    desk, contact = a_desk(), someone_with_a_phone()
    prepare_notice(by=GATE, message=answered(contact, desk))
    assert not Task.objects.exists()


def test_only_what_may_ask_for_things_hands_it_over() -> None:
    a_desk()
    contact = someone_with_a_phone()
    with pytest.raises(NotAllowed):
        hand_over_telling(by=Actor.system("contacts.see"), contact=contact)
