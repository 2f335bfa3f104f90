"""The person writes more: their turn ends, ours begins."""

from uuid import uuid4

import pytest

from bluelamp.contacts.actions import receive_words
from bluelamp.contacts.models import Message
from bluelamp.contacts.rules import State
from bluelamp.contacts.tests.scenarios import a_desk, answered, closed, more_words, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry

pytestmark = pytest.mark.django_db


def test_words_are_kept_as_they_were_written_and_it_is_our_turn() -> None:
    desk = a_desk()
    contact = someone_came()
    answered(contact, desk)
    words = "I found a glove.\n\n\t\u0645\u0631\u062d 🧤 <b>not bold</b> & 'quoted'"
    message = more_words(contact, words)
    message.refresh_from_db()
    contact.refresh_from_db()
    assert message.words == words
    assert (message.direction, message.written_by) == ("from_person", None)
    assert contact.state == State.WAITING


def test_a_closed_contact_opens_again_when_the_person_writes() -> None:
    desk = a_desk()
    contact = closed(someone_came(), desk)
    more_words(contact)
    contact.refresh_from_db()
    assert (contact.state, contact.closed_at, contact.close_reason) == (State.WAITING, None, "")


def test_the_same_form_sent_twice_is_one_message() -> None:
    a_desk()
    contact = someone_came()
    person = Actor.public("contacts.write_more", matters=frozenset({contact.pk}))
    sent = uuid4()
    for _ in range(2):
        kept = receive_words(by=person, contact=contact, words="I found a glove.", message_id=sent)
        assert kept.words == "I found a glove."
    assert Message.objects.count() == 1
    assert Entry.objects.filter(name="contacts.WordsReceived").count() == 1


def test_other_words_sent_with_an_old_form_are_kept_as_well() -> None:
    a_desk()
    contact = someone_came()
    person = Actor.public("contacts.write_more", matters=frozenset({contact.pk}))
    sent = uuid4()
    for words in ("I found a glove.", "Something else, after going back."):
        kept = receive_words(by=person, contact=contact, words=words, message_id=sent)
        assert kept.words == words
    assert Message.objects.count() == 2


def test_nobody_writes_into_a_matter_whose_receipt_they_did_not_show() -> None:
    a_desk()
    theirs, mine = someone_came(), someone_came()
    person = Actor.public("contacts.write_more", matters=frozenset({mine.pk}))
    with pytest.raises(NotAllowed):
        receive_words(by=person, contact=theirs, words="Let me in.", message_id=uuid4())


def test_a_form_of_one_matter_cannot_be_sent_into_another() -> None:
    a_desk()
    theirs, mine = someone_came(), someone_came()
    message = more_words(theirs)
    person = Actor.public("contacts.write_more", matters=frozenset({mine.pk}))
    with pytest.raises(NotAllowed):
        receive_words(by=person, contact=mine, words="What was it?", message_id=message.pk)
