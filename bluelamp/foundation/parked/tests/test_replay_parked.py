"""Parked events are read again when someone who may asks for it, and the ledger says who did."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry, Parked
from bluelamp.foundation.ledger.parking import park
from bluelamp.foundation.ledger.tests.news import LAMPLIGHTER, light
from bluelamp.foundation.parked.actions import replay_parked

pytestmark = pytest.mark.django_db
MECHANIC = Actor.system("ledger.replay")


@pytest.fixture
def parked() -> Parked:
    """An event about a lamp that a subscriber failed on."""
    lamp = light(by=LAMPLIGHTER)
    try:
        raise ValueError("a broken lamp")
    except ValueError as error:
        park("lamps.keep_count", Entry.objects.get(record_id=lamp), error)
    return Parked.objects.get()


def test_nobody_without_the_permission_has_anything_read_again(parked: Parked) -> None:
    with pytest.raises(NotAllowed):
        replay_parked(by=Actor.system("contacts.see"), parked=parked)
    assert Parked.objects.get().asked_at is None


def test_what_was_asked_for_is_noted_and_told(parked: Parked) -> None:
    replay_parked(by=MECHANIC, parked=parked)
    assert Parked.objects.get().asked_at is not None
    entry = Entry.objects.get(name="parked.ParkedAskedFor")
    assert entry.record_id == parked.subject
    assert entry.facts == {"subject_id": str(parked.subject), "parked_id": str(parked.pk), "events": 1}


def test_asking_twice_is_asking_once(parked: Parked) -> None:
    replay_parked(by=MECHANIC, parked=parked)
    replay_parked(by=MECHANIC, parked=parked)
    assert Entry.objects.filter(name="parked.ParkedAskedFor").count() == 1
