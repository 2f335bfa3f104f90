"""However the records system behaves, it holds one record in the end, and we say what is so."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from pytest_django import Settings
from time_machine import Traveller

from bluelamp.contacts.actions import erase_words, grade, reopen
from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import answered, closed, more_words
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.foundation.shutter.actions import open_sending, shut_sending
from bluelamp.foundation.shutter.rules import Why as WhyShut
from bluelamp.foundation.work.jobs import LEASE
from bluelamp.foundation.work.models import Job, JobState
from bluelamp.foundation.work.worker import do_what_is_due
from bluelamp.people.actions import erase_person, say_who
from bluelamp.people.tests.naming import PERSON, sealed
from bluelamp.records.actions import exchange as exchanging
from bluelamp.records.actions import send_to_records_system
from bluelamp.records.models import Filing
from bluelamp.records.rules import State, WhyKept
from bluelamp.records.tests.scenarios import a_filing, a_member, exchange, now_of, says
from bluelamp.reports.actions import erase_matter
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.site.demonstration.records_peer import Mood, RecordsPeer
from bluelamp.staff.queries import actor_for
from tests.needs import once

pytestmark = pytest.mark.django_db


class Killed(BaseException):
    """The program ends here and now."""


def settle(peer: RecordsPeer, clock: Traveller) -> None:
    """Let the records system be well, and all that waits be tried again."""
    peer.mood = peer.looks = Mood.TAKES
    exchange(clock)
    exchange(clock)


def assert_one_is_held(peer: RecordsPeer, filing: Filing) -> None:
    """Say that there is one record there, that it is as ours is now, and that ours knows its number."""
    ours, (theirs,) = now_of(filing), peer.kept.values()
    assert peer.made == 1
    assert (ours.state, ours.number, ours.held_version) == (State.HELD, theirs.number, theirs.says["version"])
    assert {name: theirs.says[name] for name in says(ours.contact)} == says(ours.contact)


def test_a_report_is_taken_under_their_number(peer: RecordsPeer) -> None:
    filing = a_filing()
    assert exchange() == 1
    assert_one_is_held(peer, filing)
    assert now_of(filing).number == "OCC/000001/26"
    assert exchange() == 0


def test_what_leaves_is_a_disclosure_written_before_it_leaves(peer: RecordsPeer) -> None:
    member = a_member()
    filing = a_filing(account=member)
    peer.mood = Mood.HANGS
    exchange()
    entry = Entry.objects.get(name="records.ReportSent")
    assert (entry.operation, entry.person_id) == ("disclosed", filing.contact.person_id)
    assert entry.facts["asked_by"] == str(member.pk)


def test_a_refusal_is_kept_with_its_reason_and_not_tried_again_by_itself(peer: RecordsPeer, clock: Traveller) -> None:
    peer.mood = Mood.REFUSES
    filing = a_filing()
    exchange()
    refused = now_of(filing)
    assert (refused.state, refused.reason) == (State.REFUSED, "The offence code is missing.")
    more_words(filing.contact)
    peer.mood = Mood.TAKES
    assert exchange(clock) == 0
    send_to_records_system(by=actor_for(a_member()), contact=filing.contact)
    exchange()
    assert_one_is_held(peer, filing)


@once
@pytest.mark.parametrize("mood", [Mood.FAILS, Mood.HANGS, Mood.LATE, Mood.LATER, Mood.BREAKS])
def test_a_bad_answer_is_not_known_and_settled_in_the_end(peer: RecordsPeer, clock: Traveller, mood: Mood) -> None:
    peer.mood, peer.patience = mood, 0.5
    filing = a_filing()
    exchange()
    assert now_of(filing).state == State.UNKNOWN
    settle(peer, clock)
    assert_one_is_held(peer, filing)


@once
def test_what_is_kept_while_we_ask_again_is_one_record(peer: RecordsPeer, clock: Traveller) -> None:
    peer.mood, peer.patience = Mood.LATER, 60.0
    filing = a_filing()
    exchange()
    peer.mood = Mood.TAKES
    exchange(clock)
    peer.over.set()  # only now the first request is dealt with there
    settle(peer, clock)
    assert_one_is_held(peer, filing)
    assert peer.asks.count("POST") == 2


@once
def test_an_answer_that_comes_twice_counts_once(peer: RecordsPeer) -> None:
    peer.mood = Mood.TWICE
    filing = a_filing()
    exchange()
    assert_one_is_held(peer, filing)


def test_sent_twice_it_goes_once(peer: RecordsPeer) -> None:
    member, filing = a_member(), a_filing()
    send_to_records_system(by=actor_for(member), contact=filing.contact)
    exchange()
    send_to_records_system(by=actor_for(member), contact=filing.contact)
    exchange()
    assert peer.asks == ["POST"]
    assert_one_is_held(peer, filing)


@pytest.mark.parametrize("stopped", ["begin_sending", "note_answer"])
def test_a_worker_killed_on_the_way_leaves_one_record(
    peer: RecordsPeer, clock: Traveller, monkeypatch: pytest.MonkeyPatch, stopped: str
) -> None:
    filing = a_filing()
    with monkeypatch.context() as patch:
        go_on = getattr(exchanging, stopped)

        def die(**told: object) -> None:
            if stopped == "begin_sending":
                go_on(**told)
            raise Killed

        patch.setattr(exchanging, stopped, die)
        with pytest.raises(Killed):
            exchange()
    assert now_of(filing).state == State.UNKNOWN
    assert exchange() == 0
    clock.shift(LEASE + timedelta(seconds=1))
    assert exchange() == 1
    assert_one_is_held(peer, filing)
    assert peer.asks == (["GET", "POST"] if stopped == "begin_sending" else ["POST", "GET"])


def test_what_changes_is_brought_up_to_date(peer: RecordsPeer) -> None:
    member, filing = a_member(), a_filing()
    by, contact = actor_for(member), filing.contact
    exchange()
    changes: list[Callable[[], object]] = [
        lambda: grade(by=by, contact=contact, grade=2, danger=True),
        lambda: more_words(contact, "I found a glove."),
        lambda: answered(contact, member),
        lambda: closed(contact, member),
        lambda: reopen(by=by, contact=contact),
    ]
    for number, change in enumerate(changes, start=2):
        change()
        assert exchange() == 1
        contact = Contact.objects.get()
        assert_one_is_held(peer, filing)
        assert now_of(filing).held_version == number


def test_a_name_that_was_given_later_is_brought_there_and_one_that_was_sealed_is_not(peer: RecordsPeer) -> None:
    a_member()
    contact = a_burglary_reported(name="", email="").contact
    filing = a_filing(contact)
    exchange()
    sealed(contact.person, contact.pk)
    assert exchange() == 0
    say_who(by=PERSON, person=contact.person, matter_id=contact.pk, name="Sam Okafor")
    assert exchange() == 1
    assert_one_is_held(peer, filing)


def test_what_changes_nothing_there_is_not_sent(peer: RecordsPeer) -> None:
    filing = a_filing()
    exchange()
    more_words(filing.contact)
    exchange()
    exchanging.ask_to_bring_over(filing)
    assert exchange() == 1
    assert peer.asks == ["POST", "PUT"]


@once
def test_an_older_version_that_comes_late_overwrites_nothing(peer: RecordsPeer, clock: Traveller) -> None:
    filing = a_filing()
    exchange()
    peer.mood, peer.patience = Mood.LATER, 60.0
    more_words(filing.contact, "First.")
    exchange()
    peer.mood = Mood.TAKES
    more_words(filing.contact, "Second.")
    settle(peer, clock)
    peer.over.set()
    assert_one_is_held(peer, filing)


@once
def test_a_change_of_what_they_forgot_makes_it_anew(peer: RecordsPeer, clock: Traveller) -> None:
    filing = a_filing()
    exchange()
    peer.kept.clear()
    peer.made = 0
    more_words(filing.contact)
    exchange()
    assert now_of(filing).state == State.WAITING
    exchange(clock)
    assert_one_is_held(peer, filing)


def test_a_refused_change_stays_under_the_number(peer: RecordsPeer) -> None:
    filing = a_filing()
    exchange()
    peer.mood = Mood.REFUSES
    more_words(filing.contact)
    exchange()
    refused = now_of(filing)
    assert (refused.state, refused.number, refused.held_version) == (State.REFUSED, "OCC/000001/26", 1)


def test_what_was_sealed_since_is_kept_back_from_whom_may_not_see_it(peer: RecordsPeer) -> None:
    filing = a_filing()
    Contact.objects.update(sealed=True)
    exchange()
    kept = now_of(filing)
    assert (kept.state, kept.kept_because) == (State.KEPT_BACK, WhyKept.SEALED)
    assert peer.asks == []


def test_what_was_erased_is_sent_no_more_and_theirs_is_left_alone(peer: RecordsPeer) -> None:
    filing = a_filing()
    more_words(filing.contact)
    exchange()
    erase_words(by=Actor.system("records.erase"), contact=filing.contact, reason=WhyErased.NO_LONGER_NEEDED)
    exchanging.ask_to_bring_over(filing)  # nobody has read the ledger yet
    do_what_is_due(outside=True)
    kept = now_of(filing)
    assert (kept.state, kept.kept_because) == (State.KEPT_BACK, WhyKept.ERASED)
    assert peer.asks == ["POST"]


@pytest.mark.parametrize("whole", [True, False])
def test_what_they_said_of_what_was_erased_is_forgotten(peer: RecordsPeer, *, whole: bool) -> None:
    peer.mood = Mood.REFUSES
    filing = a_filing()
    more_words(filing.contact)
    exchange()
    by = Actor.system("records.erase")
    if whole:
        erase_matter(by=by, contact=filing.contact, reason=WhyErased.PERSON_ASKED, with_person=False)
    else:
        erase_person(by=by, person_id=filing.contact.person_id, reason=WhyErased.PERSON_ASKED)
    exchange()
    kept = now_of(filing)
    assert (kept.state, kept.kept_because, kept.reason) == (State.KEPT_BACK, WhyKept.ERASED, "")


def test_nothing_leaves_while_sending_is_shut(peer: RecordsPeer, clock: Traveller) -> None:
    by = Actor.system("sending.shut", "sending.open")
    filing = a_filing()
    shut_sending(by=by, why=WhyShut.BY_HAND)
    exchange()
    assert (peer.asks, now_of(filing).state) == ([], State.WAITING)
    open_sending(by=by)
    exchange(clock)
    assert_one_is_held(peer, filing)


def test_in_training_nothing_is_sent(peer: RecordsPeer, settings: Settings) -> None:
    filing = a_filing()
    settings.TRAINING = True
    exchange()
    assert (peer.asks, now_of(filing).state) == ([], State.WAITING)


@once
def test_after_twenty_tries_without_an_answer_it_waits_for_the_comparison(peer: RecordsPeer, clock: Traveller) -> None:
    peer.mood = peer.looks = Mood.FAILS
    filing = a_filing()
    while exchange(clock):
        pass
    assert now_of(filing).tries == 20
    assert Job.objects.get(subject=filing.pk).state == JobState.DONE
    assert Entry.objects.filter(name="records.AnswerNoted").count() == 1
    assert peer.asks.count("POST") == 1
