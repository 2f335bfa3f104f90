"""What the recording of a call is called is kept with the call."""

import pytest

from bluelamp.calls.actions import take_recorded_call
from bluelamp.calls.models import Recording
from bluelamp.calls.queries import recordings_of
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_it_is_kept_once_and_the_first_stays() -> None:
    by, contact, message_id = actor_for(a_desk()), someone_came(), new_id()
    for recording in ("R-1", "R-1", "R-2"):
        message = take_recorded_call(by=by, contact=contact, words="Hi.", message_id=message_id, recording=recording)
    assert recordings_of([message.pk]) == {message.pk: "R-1"}
    assert Entry.objects.filter(name="calls.RecordingNamed", record_id=contact.pk).count() == 1


def test_a_call_that_nobody_recorded_is_a_call() -> None:
    by, contact = actor_for(a_desk()), someone_came()
    take_recorded_call(by=by, contact=contact, words="Hi.", message_id=new_id())
    assert not Recording.objects.exists()
    assert Entry.objects.filter(name="contacts.CallTaken").count() == 1


def test_the_public_takes_no_calls() -> None:
    a_desk()
    contact = someone_came()
    anyone = Actor.public("contacts.write_more", matters=frozenset({contact.pk}))
    with pytest.raises(NotAllowed):
        take_recorded_call(by=anyone, contact=contact, words="x", message_id=new_id(), recording="R-1")
