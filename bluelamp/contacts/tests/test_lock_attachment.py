"""Staff lock a file that may be an image of a child being abused."""

import pytest

from bluelamp.contacts.actions import lock_attachment
from bluelamp.contacts.history import history_of
from bluelamp.contacts.tests.scenarios import a_desk, a_sent_file, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.files.locks import is_locked
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_whoever_does_not_reach_the_contact_locks_nothing() -> None:
    desk = a_desk()
    contact = someone_came()
    attachment = a_sent_file(contact)
    may = frozenset({"contacts.lock_file", "files.lock"})
    elsewhere = Actor(kind=Kind.STAFF, id=desk.pk, permissions=may, teams=frozenset({"other"}))
    with pytest.raises(NotAllowed):
        lock_attachment(by=elsewhere, contact=contact, attachment=attachment)
    with pytest.raises(NotAllowed):
        lock_attachment(by=actor_for(desk), contact=someone_came(), attachment=attachment)
    assert not is_locked(attachment.file.sha256)


def test_it_is_locked_once_and_the_history_says_so() -> None:
    by = actor_for(a_desk())
    contact = someone_came()
    attachment = a_sent_file(contact)
    for _ in range(2):
        lock_attachment(by=by, contact=contact, attachment=attachment)
    assert is_locked(attachment.file.sha256)
    assert Entry.objects.get(name="contacts.AttachmentLocked").facts["file_id"] == str(attachment.file_id)
    assert any("may show a child" in str(line) for line in history_of(contact))
