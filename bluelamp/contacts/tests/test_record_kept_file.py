"""A file that was on record before its contact is attached to it as it is."""

import pytest

from bluelamp.contacts.actions import record_kept_file
from bluelamp.contacts.queries import attachments_of
from bluelamp.contacts.tests.scenarios import FRONT_DOOR, a_desk, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.files.models import File
from bluelamp.foundation.files.tests.scenarios import a_file
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry

pytestmark = pytest.mark.django_db


def test_it_is_not_kept_again() -> None:
    a_desk()
    contact, file = someone_came(), a_file()
    record_kept_file(by=FRONT_DOOR, contact=contact, file_id=file.pk, attachment_id=new_id())
    assert [attachment.file for attachment in attachments_of(contact)] == [file] == list(File.objects.all())
    assert Entry.objects.get(name="contacts.FileReceived").facts["file_id"] == str(file.pk)


def test_only_who_records_contacts_may() -> None:
    a_desk()
    with pytest.raises(NotAllowed):
        record_kept_file(by=Actor.public(), contact=someone_came(), file_id=a_file().pk, attachment_id=new_id())
