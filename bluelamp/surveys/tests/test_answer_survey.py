"""Whoever was invited says how it went, once; what tells of danger goes into the matter."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.contacts.models import Message
from bluelamp.contacts.rules import Direction, State
from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.models import Entry
from bluelamp.surveys.actions import NoAnswer, NotInvited, answer_survey
from bluelamp.surveys.models import Answer, Candidate, FollowUp
from bluelamp.surveys.tests.scenarios import BAD, CHOOSER, GOOD, asked_about, said_of
from bluelamp.watch.models import Alarm, Heard
from bluelamp.watch.tests.scenarios import CALM, DANGER
from tests.ledger import read_ledger

pytestmark = pytest.mark.django_db


@pytest.fixture
def candidate(clock: Traveller, db: None) -> Candidate:
    """Someone who was invited."""
    return asked_about(a_desk(), clock)


def test_it_is_kept_once_and_the_ledger_does_not_say_whose_or_what(candidate: Candidate) -> None:
    answer = said_of(candidate, GOOD | {"listened": "made up", "unknown": "agree"})
    kept = Answer.objects.get()
    assert (kept.pk, kept.bad) == (answer.pk, False)
    assert kept.given == {code: option for code, option in GOOD.items() if code != "listened"}
    entry = Entry.objects.get(name="surveys.SurveyAnswered")
    assert (entry.person_id, set(entry.facts)) == (None, {"candidate_id", "answer_id", "bank", "on_tablet"})
    with pytest.raises(NotInvited):
        said_of(candidate)


def test_one_bad_answer_that_decides_makes_it_a_bad_contact_to_be_read_within_a_day(candidate: Candidate) -> None:
    assert said_of(candidate, BAD).bad
    assert FollowUp.objects.get().due_at == now() + timedelta(hours=24)


def test_nobody_has_to_read_a_good_one_without_words(candidate: Candidate) -> None:
    said_of(candidate, GOOD | {"repeated": "often"})
    assert not FollowUp.objects.exists()


def test_it_was_neither_where_nothing_that_decides_was_answered(candidate: Candidate) -> None:
    assert said_of(candidate, {"listened": "cannot_say", "easy": "disagree"}).bad is None


def test_words_of_danger_go_into_the_matter_where_the_watch_hears_them(candidate: Candidate) -> None:
    said_of(candidate, GOOD, words=DANGER)
    read_ledger()
    passed_on = Message.objects.get(contact=candidate.contact, direction=Direction.FROM_PERSON)
    candidate.contact.refresh_from_db()
    assert (passed_on.words, candidate.contact.state, candidate.contact.danger) == (DANGER, State.WAITING, True)
    assert Heard.objects.exists()
    assert Alarm.objects.exists()


def test_other_words_stay_apart_from_the_matter_and_are_read_by_a_supervisor(candidate: Candidate) -> None:
    said_of(candidate, GOOD, words=CALM)
    assert FollowUp.objects.exists()
    assert not Message.objects.filter(words=CALM).exists()


def test_an_empty_one_is_none_and_a_late_one_is_not_taken(candidate: Candidate, clock: Traveller) -> None:
    with pytest.raises(NoAnswer):
        said_of(candidate, {"listened": "made up"})
    clock.shift(timedelta(days=30))
    with pytest.raises(NotInvited):
        said_of(candidate)


def test_nobody_else_may_answer(candidate: Candidate) -> None:
    stranger = CHOOSER.public("surveys.answer")
    with pytest.raises(NotAllowed):
        answer_survey(by=stranger, candidate=candidate, bank=1, given=GOOD, words="", may_call=False)
