"""Whoever was given feedback reads it and may answer once."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.access.look import NoSuchRecord
from bluelamp.foundation.ledger.models import Entry
from bluelamp.quality.actions import AlreadyAnswered, answer_feedback
from bluelamp.quality.models import Review
from bluelamp.quality.queries import count_unread_feedback, feedback_for, lately_scored, own_feedback
from bluelamp.quality.tests.scenarios import a_review, an_office
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_nobody_else_answers_it_or_opens_it_as_theirs() -> None:
    office = an_office()
    review = a_review(office)
    with pytest.raises(NotAllowed):
        answer_feedback(by=office.scorer, review=review, words="Not mine.")
    with pytest.raises(NoSuchRecord):
        own_feedback(office.scorer, review.pk)


def test_it_is_new_until_it_was_opened_and_the_supervisor_sees_that_it_was(clock: Traveller) -> None:
    office = an_office()
    review, member = a_review(office), actor_for(office.member)
    clock.shift(timedelta(minutes=1))
    assert count_unread_feedback(member) == 1
    assert count_unread_feedback(office.scorer) == 0
    assert [one.is_read for one in lately_scored(office.scorer, "digital-desk")] == [False]
    own_feedback(member, review.pk)
    assert count_unread_feedback(member) == 0
    assert [one.is_read for one in lately_scored(office.scorer, "digital-desk")] == [True]
    assert [(one.review, one.is_read) for one in feedback_for(member)] == [(review, True)]
    clock.shift(timedelta(days=91))
    assert feedback_for(member) == []


def test_an_answer_is_given_once() -> None:
    office = an_office()
    review, member = a_review(office), actor_for(office.member)
    for _ in range(2):
        answer_feedback(by=member, review=review, words="I rang her the same day.")
    with pytest.raises(AlreadyAnswered):
        answer_feedback(by=member, review=review, words="And wrote.")
    assert Review.objects.get().answer == "I rang her the same day."
    assert Entry.objects.get(name="quality.FeedbackAnswered").record_id == review.pk
