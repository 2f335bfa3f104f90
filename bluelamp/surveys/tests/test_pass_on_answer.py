"""What someone wrote of crime or misconduct in an answer goes into their matter."""

import pytest
from time_machine import Traveller

from bluelamp.contacts.models import Message
from bluelamp.contacts.rules import Direction, State
from bluelamp.contacts.tests.scenarios import a_desk, a_supervisor
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.staff.queries import actor_for
from bluelamp.surveys.actions import pass_on_answer
from bluelamp.surveys.models import FollowUp
from bluelamp.surveys.tests.scenarios import GOOD, asked_about, said_of

pytestmark = pytest.mark.django_db


def test_it_stands_there_once_in_their_words_and_the_matter_is_open_again(clock: Traveller) -> None:
    desk = a_desk()
    candidate = asked_about(desk, clock)
    said_of(candidate, GOOD, words="Your officer asked me out.")
    by, follow_up = actor_for(a_supervisor()), FollowUp.objects.get()
    for _ in range(2):
        pass_on_answer(by=by, follow_up=follow_up)
    passed_on = Message.objects.get(contact=candidate.contact, direction=Direction.FROM_PERSON)
    candidate.contact.refresh_from_db()
    assert (passed_on.words, candidate.contact.state) == ("Your officer asked me out.", State.WAITING)
    with pytest.raises(NotAllowed):
        pass_on_answer(by=actor_for(desk), follow_up=follow_up)
