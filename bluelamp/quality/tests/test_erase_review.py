"""Words about a contact go when its own do; scores stay."""

import io

import pytest
from django.core.management import call_command

from bluelamp.contacts.actions import erase_words
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.quality.actions import AlreadyAnswered, AlreadyScored, answer_feedback, erase_review, score_contact
from bluelamp.quality.models import Review, Score
from bluelamp.quality.queries import feedback_for, waiting_to_be_scored
from bluelamp.quality.tests.scenarios import a_drawn_contact, a_form, a_review, an_office
from bluelamp.staff.queries import actor_for
from tests.ledger import read_ledger

pytestmark = pytest.mark.django_db
ERASER = Actor.system("records.erase", "files.erase", "people.erase")


def test_only_those_who_may_erase() -> None:
    office = an_office()
    review = a_review(office)
    with pytest.raises(NotAllowed):
        erase_review(by=actor_for(office.member), contact_id=review.drawn.contact_id, reason=WhyErased.NO_LONGER_NEEDED)


def test_feedback_and_answer_go_with_what_was_said_and_scores_stay() -> None:
    office = an_office()
    review, member = a_review(office), actor_for(office.member)
    answer_feedback(by=member, review=review, words="Sam Okafor rang me.")
    for _ in range(2):
        erase_words(by=ERASER, contact=review.drawn.contact, reason=WhyErased.PERSON_ASKED)
        read_ledger()
    stored = Review.objects.get()
    assert (stored.words, stored.answer, stored.is_erased()) == ("", "", True)
    assert Score.objects.count() == 2
    assert Entry.objects.get(name="quality.ReviewErased").facts["reason"] == "person_asked"
    assert feedback_for(member) == []
    with pytest.raises(AlreadyAnswered):
        answer_feedback(by=member, review=review, words="Again.")
    out = io.StringIO()
    call_command("ledger", "verify", stdout=out)
    assert "Nothing is wrong." in out.getvalue()


def test_what_waits_to_be_scored_is_set_aside() -> None:
    a_form()
    office = an_office()
    drawn = a_drawn_contact(office.member)
    erase_words(by=ERASER, contact=drawn.contact, reason=WhyErased.UNLAWFUL)
    read_ledger()
    assert waiting_to_be_scored(office.scorer, "digital-desk") == []
    assert Entry.objects.get(name="quality.DrawnSetAside").record_id == drawn.pk
    with pytest.raises(AlreadyScored):
        score_contact(by=office.scorer, drawn=drawn, form=1, scores={1: 3, 2: 3}, words="Late.")
