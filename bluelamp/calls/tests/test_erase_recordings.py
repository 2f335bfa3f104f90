"""What a recording is called goes with what was said."""

import pytest

from bluelamp.calls.actions import erase_recordings, take_recorded_call
from bluelamp.calls.models import Recording
from bluelamp.contacts.actions import erase_words
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.staff.queries import actor_for
from tests.ledger import read_ledger

pytestmark = pytest.mark.django_db
ERASER = Actor.system("records.erase")


def test_it_is_erased_once_with_the_words_of_its_contact_and_no_other() -> None:
    by, contact, other = actor_for(a_desk()), someone_came(), someone_came()
    messages = [
        take_recorded_call(by=by, contact=each, words="Hi.", message_id=new_id(), recording="R-1").pk
        for each in (contact, other)
    ]
    erase_words(by=ERASER, contact=contact, reason=WhyErased.PERSON_ASKED)
    read_ledger()
    called = dict(Recording.objects.values_list("message_id", "called"))
    assert called == {messages[0]: "", messages[1]: "R-1"}
    erase_recordings(
        by=ERASER,
        contact_id=contact.pk,
        person_id=contact.person_id,
        messages=(messages[0],),
        reason=WhyErased.PERSON_ASKED,
    )
    assert Entry.objects.filter(name="calls.RecordingsErased").count() == 1
