"""Every closed contact is a candidate, whatever it was about."""

import pytest

from bluelamp.contacts.rules import CloseReason
from bluelamp.contacts.tests.scenarios import a_desk, closed, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.queries import actor_for
from bluelamp.surveys.actions import choose_sampling, take_candidate
from bluelamp.surveys.models import Candidate
from bluelamp.surveys.rules import Fate
from bluelamp.surveys.tests.scenarios import CHOOSER
from tests.ledger import read_ledger

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("reason", list(CloseReason))
def test_however_it_ended_it_is_taken_once_with_its_probability(reason: CloseReason) -> None:
    desk = a_desk()
    choose_sampling(by=CHOOSER, percent=100, quarters=1)
    contact = closed(someone_came(), desk, reason)
    read_ledger()
    read_ledger()
    candidate = Candidate.objects.get(contact=contact)
    assert (candidate.percent, candidate.fate, candidate.channel) == (100, Fate.WAITING, contact.channel)
    entry = Entry.objects.get(name="surveys.CandidateTaken")
    assert (entry.person_id, entry.record_id) == (None, candidate.pk)


def test_a_sealed_one_never_is() -> None:
    desk = a_desk()
    choose_sampling(by=CHOOSER, percent=100, quarters=1)
    contact = someone_came(sealed=True)
    contact.closed_at = contact.received_at
    take_candidate(by=CHOOSER.system("surveys.take"), contact=contact)
    assert not Candidate.objects.exists()
    with pytest.raises(NotAllowed):
        take_candidate(by=actor_for(desk), contact=contact)
