"""What the records system said is noted once, and never over something newer."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.gateways.records.adapter import Held, NotThere, Refused, Unknown, Why
from bluelamp.records.actions.exchange import EXCHANGES, note_answer
from bluelamp.records.rules import State
from bluelamp.records.tests.scenarios import a_filing, a_member, answered_with, now_of
from bluelamp.site.demonstration.records_peer import RecordsPeer
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db
HELD = Held("OCC/1", 1)


def test_nobody_at_a_desk_notes_an_answer(peer: RecordsPeer) -> None:
    with pytest.raises(NotAllowed):
        note_answer(by=actor_for(a_member()), filing=a_filing(), answer=HELD)


def test_each_answer_is_in_the_ledger_by_a_code_and_holds_no_words(peer: RecordsPeer) -> None:
    filing = answered_with(a_filing(), Refused("Sam Okafor is unknown."))
    filing = answered_with(filing, Unknown(Why.TOO_SLOW))
    filing = answered_with(filing, NotThere())
    filing = answered_with(filing, HELD)
    assert (filing.state, filing.number) == (State.HELD, "OCC/1")
    noted = Entry.objects.filter(name="records.AnswerNoted").order_by("id")
    assert [entry.facts["answered"] for entry in noted] == ["refused", "unknown", "not_there", "held"]
    assert "Okafor" not in str([entry.facts for entry in noted])


def test_an_answer_to_what_was_asked_before_something_newer_changes_nothing(peer: RecordsPeer) -> None:
    before = a_filing()
    answered_with(before, HELD)
    note_answer(by=EXCHANGES, filing=before, answer=NotThere())
    assert now_of(before).state == State.HELD


def test_the_same_answer_again_is_no_news(peer: RecordsPeer) -> None:
    filing = answered_with(a_filing(), HELD)
    note_answer(by=EXCHANGES, filing=filing, answer=HELD)
    assert Entry.objects.filter(name="records.AnswerNoted").count() == 1


def test_a_newer_version_than_ours_is_overwritten_by_the_next(peer: RecordsPeer) -> None:
    filing = answered_with(a_filing(), Held("OCC/1", 9))
    assert (filing.version, bytes(filing.digest)) == (9, b"")
