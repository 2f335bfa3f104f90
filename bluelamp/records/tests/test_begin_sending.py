"""Before a report leaves it is written down that it does, and that nobody knows what becomes of it."""

import pytest

from bluelamp.contacts.tests.scenarios import more_words
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.records.actions.exchange import EXCHANGES, begin_sending
from bluelamp.records.rules import State
from bluelamp.records.tests.scenarios import a_filing, a_member, says
from bluelamp.site.demonstration.records_peer import RecordsPeer
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_nobody_at_a_desk_begins_it(peer: RecordsPeer) -> None:
    filing = a_filing()
    with pytest.raises(NotAllowed):
        begin_sending(by=actor_for(a_member()), filing=filing, says=says(filing.contact))


def test_it_is_not_known_from_then_on(peer: RecordsPeer) -> None:
    filing = a_filing()
    sent = begin_sending(by=EXCHANGES, filing=filing, says=says(filing.contact))
    assert (sent.state, sent.version) == (State.UNKNOWN, 1)
    assert Entry.objects.get(name="records.ReportSent").operation == "disclosed"


def test_the_same_again_has_the_same_version_and_what_changed_the_next(peer: RecordsPeer) -> None:
    filing = a_filing()
    first = begin_sending(by=EXCHANGES, filing=filing, says=says(filing.contact))
    again = begin_sending(by=EXCHANGES, filing=first, says=says(filing.contact))
    more_words(filing.contact)
    changed = begin_sending(by=EXCHANGES, filing=again, says=says(filing.contact))
    assert [first.version, again.version, changed.version] == [1, 1, 2]
