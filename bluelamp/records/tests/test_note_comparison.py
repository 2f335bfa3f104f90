"""Once a day both sides are compared, and each difference is put right on its own side."""

from collections import Counter
from datetime import timedelta

import pytest
from pytest_django import Settings
from time_machine import Traveller

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.work.models import Job
from bluelamp.people.agreements import agreed_with
from bluelamp.people.tests.scenarios import a_marker
from bluelamp.records.actions.compare import compare_records, note_comparison
from bluelamp.records.models import Comparison, Filing
from bluelamp.records.queries import ON_ITS_WAY
from bluelamp.records.rules import State
from bluelamp.records.tests.scenarios import a_filing, a_member, exchange, now_of
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.site.demonstration.records_peer import Kept, Mood, RecordsPeer
from bluelamp.staff.queries import actor_for
from tests.needs import once

pytestmark = pytest.mark.django_db


def compared() -> dict[str, int | bool]:
    """Compare, and return what was found that is not nothing."""
    found = compare_records()
    assert found is not None
    names = ("right", "mended", "missing", "changed", "unsure", "cut_short")
    return {name: getattr(found, name) for name in names if getattr(found, name)}


def given_up(filing: Filing, clock: Traveller) -> None:
    """Let everyone have forgotten about it but the comparison."""
    Job.objects.all().delete()
    clock.shift(ON_ITS_WAY + timedelta(seconds=1))


def test_nobody_at_a_desk_notes_one() -> None:
    with pytest.raises(NotAllowed):
        note_comparison(by=actor_for(a_member()), counted=Counter())


def test_what_agrees_is_left_alone_and_counted(peer: RecordsPeer) -> None:
    a_filing()
    exchange()
    assert compared() == {"right": 1}
    assert exchange() == 0
    entry = Entry.objects.get(name="records.RecordsCompared")
    assert (entry.operation, entry.facts["right"], entry.facts["cut_short"]) == ("consulted", 1, False)


def test_one_of_which_nobody_knew_is_found_there_and_ours_is_mended(peer: RecordsPeer, clock: Traveller) -> None:
    peer.mood = Mood.BREAKS
    filing = a_filing()
    exchange()
    given_up(filing, clock)
    assert compared() == {"mended": 1}
    assert (now_of(filing).state, now_of(filing).number) == (State.HELD, "OCC/000001/26")
    assert (exchange(), peer.made) == (0, 1)


def test_one_of_which_nobody_knew_is_not_there_and_is_sent(peer: RecordsPeer, clock: Traveller) -> None:
    peer.mood = Mood.FAILS
    filing = a_filing()
    exchange()
    given_up(filing, clock)
    peer.mood = Mood.TAKES
    assert compared() == {"missing": 1}
    exchange()
    assert (now_of(filing).state, peer.made) == (State.HELD, 1)


def test_one_that_waits_though_nobody_sends_it_is_sent(peer: RecordsPeer, clock: Traveller) -> None:
    filing = a_filing()
    given_up(filing, clock)
    assert compared() == {"missing": 1}
    exchange()
    assert now_of(filing).state == State.HELD


def test_one_that_they_forgot_is_sent_again(peer: RecordsPeer) -> None:
    filing = a_filing()
    exchange()
    peer.kept.clear()
    assert compared() == {"missing": 1}
    exchange()
    assert (now_of(filing).state, now_of(filing).number) == (State.HELD, "OCC/000002/26")


def test_one_that_has_another_number_there_has_it_here_too(peer: RecordsPeer) -> None:
    filing = a_filing()
    exchange()
    reference = filing.contact.reference
    peer.kept[reference] = Kept("OCC/MERGED", peer.kept[reference].says)
    assert compared() == {"mended": 1}
    assert now_of(filing).number == "OCC/MERGED"


def test_one_that_is_older_there_is_brought_up_to_date(peer: RecordsPeer) -> None:
    filing = a_filing()
    exchange()
    Filing.objects.update(version=4)
    assert compared() == {"right": 1, "changed": 1}
    exchange()
    assert now_of(filing).held_version == peer.kept[filing.contact.reference].says["version"] == 4


def test_one_that_is_newer_there_than_we_know_is_overwritten_by_the_next_version(peer: RecordsPeer) -> None:
    filing = a_filing()
    exchange()
    peer.kept[filing.contact.reference].says |= {"version": 7, "grade": 1}
    assert compared() == {"right": 1, "changed": 1}
    exchange()
    theirs = peer.kept[filing.contact.reference].says
    assert (theirs["version"], theirs["grade"]) == (8, None)


def test_what_changed_without_anyone_saying_so_is_noticed(peer: RecordsPeer, clock: Traveller) -> None:
    member, contact = a_member(), a_burglary_reported().contact
    a_marker(contact.person, member, days=1)
    a_filing(contact, member)
    exchange()
    assert peer.kept[contact.reference].says["person"]["warnings"] == ["Weapons"]
    clock.shift(timedelta(days=3))
    assert compared() == {"right": 1, "changed": 1}
    exchange()
    assert peer.kept[contact.reference].says["person"]["warnings"] == []
    assert agreed_with(contact.person_id)


@once
def test_where_nobody_answers_what_we_knew_stands_and_it_stops_after_three(peer: RecordsPeer) -> None:
    filings = [a_filing() for _ in range(5)]
    exchange()
    peer.looks, peer.asks[:] = Mood.FAILS, []
    assert compared() == {"unsure": 3, "cut_short": True}
    assert peer.asks == ["GET"] * 3
    assert {now_of(filing).state for filing in filings} == {State.HELD}


def test_what_was_refused_waits_for_a_person(peer: RecordsPeer) -> None:
    peer.mood = Mood.REFUSES
    filing = a_filing()
    exchange()
    assert compared() == {}
    assert now_of(filing).state == State.REFUSED


def test_what_was_just_asked_for_is_left_to_whoever_sends_it(peer: RecordsPeer) -> None:
    a_filing()
    assert compared() == {}


def test_without_a_records_system_nothing_is_compared(settings: Settings) -> None:
    settings.RECORDS_URL = ""
    assert compare_records() is None
    assert not Comparison.objects.exists()
