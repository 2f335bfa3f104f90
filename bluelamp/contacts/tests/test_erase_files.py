"""The files that were sent about a contact can be erased by those who may and who reach it."""

import pytest

from bluelamp.contacts.actions import erase_files, receive_file
from bluelamp.contacts.history import history_of
from bluelamp.contacts.queries import attachment_for_staff, attachments_of
from bluelamp.contacts.tests.scenarios import a_desk, a_sent_file, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.access.look import NoSuchRecord
from bluelamp.foundation.files.models import File
from bluelamp.foundation.files.tests.scenarios import PDF, taken
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db
ERASER = Actor.system("records.erase")


def test_whoever_may_erase_but_does_not_reach_it_erases_nothing() -> None:
    desk = a_desk()
    contact = someone_came()
    a_sent_file(contact)
    elsewhere = Actor(kind=Kind.STAFF, id=desk.pk, permissions=frozenset({"records.erase"}), teams=frozenset({"other"}))
    with pytest.raises(NotAllowed):
        erase_files(by=elsewhere, contact=contact, reason=WhyErased.UNLAWFUL)
    assert attachments_of(contact)


def test_only_this_contacts_files_go_and_once() -> None:
    desk = a_desk()
    contact, other = someone_came(), someone_came()
    gone, kept = a_sent_file(contact), a_sent_file(other)
    for _ in range(2):
        erase_files(by=ERASER, contact=contact, reason=WhyErased.NO_LONGER_NEEDED)
    assert attachments_of(contact) == []
    assert attachments_of(other) == [kept]
    assert Entry.objects.get(name="contacts.FilesErased").facts["file_ids"] == [str(gone.file_id)]
    assert history_of(contact)[-1].what == "Erased the files they sent"
    with pytest.raises(NoSuchRecord):
        attachment_for_staff(actor_for(desk), contact.reference, gone.pk)


def test_the_same_form_sent_again_afterwards_is_a_new_file() -> None:
    """Nobody is told that a file is kept which is not."""
    a_desk()
    contact = someone_came()
    sent = a_sent_file(contact, PDF)
    erase_files(by=ERASER, contact=contact, reason=WhyErased.NO_LONGER_NEEDED)
    person = Actor.public("contacts.write_more", "files.keep", matters=frozenset({contact.pk}))
    again = receive_file(by=person, contact=contact, taken=taken(PDF), attachment_id=sent.pk)
    assert attachments_of(contact) == [again]
    assert File.objects.count() == 2
