"""A chat that was distressing is marked so, and a break is proposed to whoever says it, and to nobody else."""

import pytest
from time_machine import Traveller

from bluelamp.contacts.actions import mark_distressing, reply
from bluelamp.contacts.breaks import Proposed, break_proposed_to, is_distressing
from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.guests import a_chat
from bluelamp.contacts.tests.scenarios import someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import choose_breaks, end_break, take_break
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db
CHOOSES = Actor.system("staff.change_force")


@pytest.fixture
def chat() -> Contact:
    """A chat that someone answers."""
    return a_chat()


def answering(chat: Contact) -> Actor:
    """Return whoever answers it."""
    assert chat.assigned_to is not None
    return actor_for(chat.assigned_to)


def test_it_is_known_to_all_and_a_break_is_proposed_to_whoever_said_it_until_they_had_one(
    chat: Contact, clock: Traveller
) -> None:
    by = answering(chat)
    assert not is_distressing(chat)
    mark_distressing(by=by, contact=chat)
    assert is_distressing(chat)
    assert break_proposed_to(by) == Proposed(distressing=True, chats=0, minutes=0)
    assert break_proposed_to(actor_for(a_member_of(chat.team))) is None
    clock.shift(60)
    take_break(by=by)
    clock.shift(60)
    end_break(by=by)
    assert break_proposed_to(by) is None


def test_what_is_no_chat_is_not_marked(chat: Contact) -> None:
    with pytest.raises(NotAllowed):
        mark_distressing(by=answering(chat), contact=someone_came())


def test_a_break_is_proposed_after_so_many_chats_or_minutes(chat: Contact, clock: Traveller) -> None:
    choose_breaks(by=CHOOSES, chats=2, minutes=50, lasts=15)
    by = answering(chat)
    reply(by=by, contact=chat, words="What is it?", message_id=new_id())
    assert break_proposed_to(by) is None
    clock.shift(50 * 60)
    assert break_proposed_to(by) == Proposed(distressing=False, chats=0, minutes=50)
    reply(by=by, contact=someone_came(channel=chat.channel), words="What is it?", message_id=new_id())
    assert break_proposed_to(by) == Proposed(distressing=False, chats=2, minutes=50)
    clock.shift(61 * 60)
    assert break_proposed_to(by) is None
