"""The tablet at the counter is held out to whom chance drew, and its code opens the questions once."""

from datetime import timedelta
from typing import Any

import pytest
from time_machine import Traveller

from bluelamp.contacts.models import Contact, Message
from bluelamp.contacts.rules import Channel, Direction
from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.surveys.actions import NotForTablet, answer_survey, choose_sampling, hand_tablet
from bluelamp.surveys.models import Candidate
from bluelamp.surveys.queries import can_be_handed, handed_with
from bluelamp.surveys.rules import Fate, tidy_code
from bluelamp.surveys.tasks import invite_those_due
from bluelamp.surveys.tests.scenarios import CHOOSER, GOOD, a_closed_contact

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Account:
    """A member of staff in a force that asks everyone."""
    desk = a_desk()
    choose_sampling(by=CHOOSER, percent=100, quarters=1)
    return desk


def test_it_counts_as_the_invitation_and_no_message_goes_out(desk: Account, clock: Traveller) -> None:
    contact = _at_the_counter(desk)
    code = hand_tablet(by=actor_for(desk), contact=contact)
    handed = handed_with(code)
    assert handed is not None
    assert (handed.contact_id, handed.fate) == (contact.pk, Fate.INVITED)
    clock.shift(timedelta(hours=25))
    assert invite_those_due() == 0
    assert not Message.objects.filter(contact=contact, direction=Direction.TO_PERSON).exists()
    assert Entry.objects.get(name="surveys.TabletHanded").facts == {"candidate_id": str(handed.pk)}


def test_the_answer_says_that_it_was_given_on_the_tablet_and_the_code_opens_nothing_more(desk: Account) -> None:
    contact = _at_the_counter(desk)
    code = hand_tablet(by=actor_for(desk), contact=contact)
    candidate = Candidate.objects.get()
    by = Actor.public("surveys.answer", matters=frozenset({contact.pk}))
    answer_survey(by=by, candidate=candidate, bank=1, given=GOOD, words="", may_call=False, on_tablet=True)
    candidate.refresh_from_db()
    assert (candidate.on_tablet, candidate.code_digest) == (True, None)
    assert Entry.objects.get(name="surveys.SurveyAnswered").facts["on_tablet"] is True
    assert handed_with(code) is None
    assert not can_be_handed(contact)


def test_a_code_opens_for_a_quarter_of_an_hour_and_only_the_newest_does(desk: Account, clock: Traveller) -> None:
    contact = _at_the_counter(desk)
    first, second = (hand_tablet(by=actor_for(desk), contact=contact) for _ in range(2))
    assert handed_with(first) is None
    assert handed_with(second) is not None
    clock.shift(timedelta(minutes=15))
    assert handed_with(second) is None


def test_staff_choose_nobody_and_nobody_is_asked_twice(desk: Account, clock: Traveller) -> None:
    elsewhere = a_closed_contact(desk, channel=Channel.WEB_REPORT)
    invited = _at_the_counter(desk)
    Candidate.objects.filter(contact=invited).update(fate=Fate.NOT_DRAWN)
    for contact in (elsewhere, invited):
        with pytest.raises(NotForTablet):
            hand_tablet(by=actor_for(desk), contact=contact)
    asked = _at_the_counter(desk)
    hand_tablet(by=actor_for(desk), contact=asked)
    again = _at_the_counter(desk)
    Candidate.objects.filter(contact=again).update(person=asked.person)
    assert not can_be_handed(again)


def test_whoever_may_not_take_down_hands_nothing_out(desk: Account) -> None:
    with pytest.raises(NotAllowed):
        hand_tablet(by=CHOOSER, contact=_at_the_counter(desk))


@pytest.mark.parametrize(("typed", "code"), [("1234 5678", "12345678"), ("1234567", None), ("1234567a", None)])
def test_a_code_is_read_as_people_type_it(typed: str, code: str | None) -> None:
    assert tidy_code(typed) == code


def _at_the_counter(desk: Account, **told: Any) -> Contact:
    return a_closed_contact(desk, channel=Channel.COUNTER, **told)
