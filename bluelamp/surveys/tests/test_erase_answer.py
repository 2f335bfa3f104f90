"""What was answered goes with its matter."""

import pytest
from time_machine import Traveller

from bluelamp.contacts.actions import erase_words
from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.staff.queries import actor_for
from bluelamp.surveys.actions import NotInvited, erase_answer
from bluelamp.surveys.models import Answer
from bluelamp.surveys.tests.scenarios import BAD, asked_about, said_of
from tests.ledger import read_ledger

pytestmark = pytest.mark.django_db
ERASER = Actor.system("records.erase")


def test_nothing_is_left_of_it_that_tells_how_it_went(clock: Traveller) -> None:
    candidate = asked_about(a_desk(), clock)
    said_of(candidate, BAD, words="Nobody rang me.", may_call=True)
    erase_words(by=ERASER, contact=candidate.contact, reason=WhyErased.PERSON_ASKED)
    read_ledger()
    left = Answer.objects.get()
    assert (left.is_erased(), left.given, left.words, left.bad, left.may_call) == (True, {}, "", None, False)
    assert left.follow_up.is_erased()


def test_whoever_was_invited_cannot_answer_any_more_and_twice_is_once(clock: Traveller) -> None:
    desk = a_desk()
    candidate = asked_about(desk, clock)
    for _ in range(2):
        erase_answer(by=ERASER, contact_id=candidate.contact_id, reason=WhyErased.PERSON_ASKED)
    with pytest.raises(NotInvited):
        said_of(candidate)
    with pytest.raises(NotAllowed):
        erase_answer(by=actor_for(desk), contact_id=candidate.contact_id, reason=WhyErased.PERSON_ASKED)
