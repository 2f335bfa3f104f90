"""The person sends a file: it is kept, and our turn begins."""

from uuid import uuid4

import pytest

from bluelamp.contacts.actions import receive_file
from bluelamp.contacts.history import history_of
from bluelamp.contacts.models import Attachment
from bluelamp.contacts.queries import attachments_of
from bluelamp.contacts.rules import State
from bluelamp.contacts.tests.scenarios import a_desk, a_sent_file, closed, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.files.tests.scenarios import PDF, taken
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry

pytestmark = pytest.mark.django_db


def test_a_file_is_kept_with_its_contact_and_it_is_our_turn() -> None:
    desk = a_desk()
    contact = closed(someone_came(), desk)
    attachment = a_sent_file(contact, PDF, name="letter.pdf")
    assert [one.file.name for one in attachments_of(contact)] == ["letter.pdf"]
    contact.refresh_from_db()
    assert (contact.state, contact.closed_at) == (State.WAITING, None)
    assert Entry.objects.get(name="contacts.FileReceived").facts["attachment_id"] == str(attachment.pk)
    assert Entry.objects.filter(name="files.FileKept").count() == 1


def test_the_history_says_so_without_its_name() -> None:
    a_desk()
    contact = someone_came()
    a_sent_file(contact, name="my-husband.pdf")
    assert [one.what for one in history_of(contact)][-1] == "Sent a file"


def test_the_same_form_sent_twice_is_one_file_and_another_file_is_another() -> None:
    a_desk()
    contact = someone_came()
    person = Actor.public("contacts.write_more", "files.keep", matters=frozenset({contact.pk}))
    sent = uuid4()
    for content in (PDF, PDF, PDF + b"%", PDF):
        receive_file(by=person, contact=contact, taken=taken(content), attachment_id=sent)
    assert {one.file.size - len(PDF) for one in attachments_of(contact)} == {0, 1}
    assert Entry.objects.filter(name="contacts.FileReceived").count() == 2


def test_nobody_sends_a_file_into_a_matter_whose_receipt_they_did_not_show() -> None:
    a_desk()
    theirs, mine = someone_came(), someone_came()
    person = Actor.public("contacts.write_more", "files.keep", matters=frozenset({mine.pk}))
    with pytest.raises(NotAllowed):
        receive_file(by=person, contact=theirs, taken=taken(), attachment_id=uuid4())
    with pytest.raises(NotAllowed):
        receive_file(by=person, contact=mine, taken=taken(), attachment_id=a_sent_file(theirs).pk)
    assert Attachment.objects.count() == 1
