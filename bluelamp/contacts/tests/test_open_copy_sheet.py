"""Opening the copy sheet of a contact is in the ledger, and only who reaches it can."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.contacts.actions import open_copy_sheet
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


def test_it_is_written_down_once_in_a_quarter_of_an_hour(clock: Traveller) -> None:
    by = actor_for(a_desk())
    contact = someone_came()
    for minutes in (0, 14, 2):
        clock.shift(timedelta(minutes=minutes))
        open_copy_sheet(by=by, contact=contact)
    entries = Entry.objects.filter(name="contacts.CopySheetOpened")
    assert entries.count() == 2
    assert entries[0].operation == "disclosed"


def test_nobody_opens_it_without_leave_to_or_out_of_reach() -> None:
    a_desk()
    contact = someone_came()
    for by in (Actor.public(), actor_for(a_member_of(None, Role.ADMINISTRATOR))):
        with pytest.raises(NotAllowed):
            open_copy_sheet(by=by, contact=contact)
