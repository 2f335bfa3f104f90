"""A file that came with what began a contact goes on record with it, and says nothing of whose turn it is."""

import pytest

from bluelamp.contacts.actions import record_file
from bluelamp.contacts.models import Attachment
from bluelamp.contacts.rules import State
from bluelamp.contacts.tests.scenarios import a_desk, answered, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.files.tests.scenarios import PDF, digest, taken
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry

pytestmark = pytest.mark.django_db


def test_it_is_attached_under_its_own_id_and_is_in_the_ledger() -> None:
    contact, file_id = someone_came(), new_id()
    answered(contact, a_desk())
    given = {"contact": contact, "taken": taken(PDF, name="door.pdf"), "attachment_id": file_id}
    with pytest.raises(NotAllowed):
        record_file(by=Actor.public("files.keep"), **given)  # type: ignore[arg-type]
    record_file(by=Actor.public("contacts.record", "files.keep"), **given)  # type: ignore[arg-type]
    attachment = Attachment.objects.get()
    assert (attachment.pk, attachment.file.sha256, attachment.file.name) == (file_id, digest(PDF), "door.pdf")
    assert Entry.objects.filter(name__in=["contacts.FileReceived", "files.FileKept"]).count() == 2
    contact.refresh_from_db()
    assert contact.state == State.ANSWERED
