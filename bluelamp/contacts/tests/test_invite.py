"""An invitation to say how it went is written where it can reach the person, and leaves a closed contact closed."""

from typing import Any

import pytest

from bluelamp.contacts.actions import invite
from bluelamp.contacts.models import Contact, Message, Notice
from bluelamp.contacts.receipt_codes import digest_made_word, hash_word
from bluelamp.contacts.rules import Channel, NoticeState, State
from bluelamp.contacts.tests.agreed import agreed_by
from bluelamp.contacts.tests.scenarios import a_desk, closed, safe_email, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.models import Handle
from bluelamp.people.rules import Safety
from bluelamp.staff.queries import actor_for
from bluelamp.tasking.models import Task
from bluelamp.texts.tests.scenarios import a_taken_text
from tests.ledger import read_ledger

pytestmark = pytest.mark.django_db
INVITES = Actor.system("contacts.invite")


def invited(contact: Contact) -> bool:
    """Invite the person."""
    return invite(by=INVITES, contact=contact, words="How did we do?")


def test_it_is_read_on_the_tracking_page_and_the_contact_stays_closed() -> None:
    contact = closed(someone_came(), a_desk())
    assert invited(contact)
    contact.refresh_from_db()
    assert (Message.objects.get().words, contact.state) == ("How did we do?", State.CLOSED)


@pytest.mark.parametrize("told", [{"channel": Channel.EMAIL}, {"sealed": True}])
def test_nothing_is_written_that_cannot_or_must_not_reach_them(told: dict[str, Any]) -> None:
    a_desk()
    contact = someone_came(**told)
    Contact.objects.filter(pk=contact.pk).update(state=State.CLOSED, closed_at=contact.received_at)
    assert not invited(contact)
    assert not Message.objects.exists()


def test_nothing_is_written_about_what_is_open() -> None:
    a_desk()
    assert not invited(someone_came())


def test_nobody_is_asked_to_tell_them_where_the_gate_changed_its_mind() -> None:
    contact = closed(someone_came(handles=[safe_email()]), a_desk())
    assert invited(contact)
    Handle.objects.update(safety=Safety.NOT_SAFE)
    read_ledger()
    assert Notice.objects.get().state == NoticeState.REFUSED
    assert not Task.objects.exists()


def test_staff_may_not() -> None:
    desk = a_desk()
    with pytest.raises(NotAllowed):
        invite(by=actor_for(desk), contact=closed(someone_came(), desk), words="How did we do?")


@pytest.mark.parametrize(("neutral", "goes"), [(True, False), (False, True)])
def test_by_text_none_goes_where_the_sender_is_to_be_neutral(*, neutral: bool, goes: bool) -> None:
    """A text carries the address of the police's own site, where one answers."""
    desk = a_desk()
    contact = a_taken_text()
    agreed_by(contact, desk, "phone", neutral_sender=neutral)
    assert invited(closed(contact, desk)) is goes


@pytest.mark.parametrize("chosen", [False, True])
def test_a_chat_is_asked_about_only_where_its_person_can_come_back(*, chosen: bool) -> None:
    desk, kept = a_desk(), hash_word if chosen else digest_made_word
    contact = someone_came(channel=Channel.CHAT, word_hash=kept("harbour"))
    assert invited(closed(contact, desk)) is chosen
