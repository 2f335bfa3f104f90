"""A file that is held back is given to those with leave for it, with the reason on record each time."""

import pytest

from bluelamp.contacts.actions import give_held
from bluelamp.contacts.rules import WhyGiven
from bluelamp.contacts.tests.scenarios import a_desk, a_sent_file, a_supervisor, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_only_with_leave_and_each_time_on_record_with_the_reason() -> None:
    desk, supervisor = actor_for(a_desk()), actor_for(a_supervisor())
    contact = someone_came()
    attachment = a_sent_file(contact)
    with pytest.raises(NotAllowed):
        give_held(by=desk, contact=contact, attachment=attachment, why=WhyGiven.LIFE)
    with pytest.raises(NotAllowed):
        give_held(by=supervisor, contact=someone_came(), attachment=attachment, why=WhyGiven.LIFE)
    for why in WhyGiven:
        give_held(by=supervisor, contact=contact, attachment=attachment, why=why)
    entries = Entry.objects.filter(name="contacts.HeldFileGiven").order_by("id")
    assert [entry.facts["why"] for entry in entries] == ["life", "apart"]
