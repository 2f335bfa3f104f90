"""What must not leave is kept back, and says why."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.records.actions.exchange import EXCHANGES, keep_back
from bluelamp.records.rules import State, WhyKept
from bluelamp.records.tests.scenarios import a_filing, a_member, now_of
from bluelamp.site.demonstration.records_peer import RecordsPeer
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_nobody_at_a_desk_keeps_one_back(peer: RecordsPeer) -> None:
    with pytest.raises(NotAllowed):
        keep_back(by=actor_for(a_member()), filing=a_filing(), because=WhyKept.SEALED)


def test_it_says_why_and_done_twice_it_is_written_once(peer: RecordsPeer) -> None:
    filing = a_filing()
    keep_back(by=EXCHANGES, filing=filing, because=WhyKept.SEALED)
    keep_back(by=EXCHANGES, filing=filing, because=WhyKept.SEALED)
    assert (now_of(filing).state, now_of(filing).kept_because) == (State.KEPT_BACK, WhyKept.SEALED)
    assert Entry.objects.get(name="records.ReportKeptBack").facts["because"] == "sealed"
