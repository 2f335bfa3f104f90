"""A locked file is given to those with leave for it, and each time is on record."""

import pytest

from bluelamp.contacts.actions import give_locked, lock_attachment
from bluelamp.contacts.tests.scenarios import a_desk, a_sent_file, a_supervisor, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_only_with_leave_and_each_time_on_record() -> None:
    desk, supervisor = actor_for(a_desk()), actor_for(a_supervisor())
    contact = someone_came()
    attachment = a_sent_file(contact)
    lock_attachment(by=desk, contact=contact, attachment=attachment)
    with pytest.raises(NotAllowed):
        give_locked(by=desk, contact=contact, attachment=attachment)
    with pytest.raises(NotAllowed):
        give_locked(by=supervisor, contact=someone_came(), attachment=attachment)
    for _ in range(2):
        give_locked(by=supervisor, contact=contact, attachment=attachment)
    assert Entry.objects.filter(name="contacts.LockedFileGiven").count() == 2
