"""Taking a contact away as a PDF is in the ledger, each time, and only who reaches it can."""

import pytest

from bluelamp.contacts.actions import print_contact
from bluelamp.contacts.history import history_of
from bluelamp.contacts.rules import Printed
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


def test_nobody_does_without_leave_to_or_out_of_reach() -> None:
    a_desk()
    contact = someone_came()
    elsewhere = a_member_of(Team.objects.get(pk="harbour-neighbourhood"))
    for by in (Actor.public(), actor_for(a_member_of(None, Role.ADMINISTRATOR)), actor_for(elsewhere)):
        with pytest.raises(NotAllowed):
            print_contact(by=by, contact=contact, holds=Printed.SAID)


def test_every_time_is_a_disclosure_and_in_the_history() -> None:
    by = actor_for(a_desk())
    contact = someone_came()
    for holds in Printed:
        print_contact(by=by, contact=contact, holds=holds)
    entries = Entry.objects.filter(name="contacts.ContactPrinted").order_by("id")
    assert [(entry.operation, entry.facts["holds"]) for entry in entries] == [
        ("disclosed", "everything"),
        ("disclosed", "said"),
    ]
    assert [one.what for one in history_of(contact)][-2:] == [
        "Took everything away as a PDF",
        "Took away as a PDF what was said",
    ]
