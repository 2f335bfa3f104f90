"""What came of a dead letter that was read again is written down once."""

import pytest

from bluelamp.contacts.tests.scenarios import a_desk, a_supervisor
from bluelamp.staff.queries import actor_for
from bluelamp.texts.actions import end_replay, keep_dead_letter, replay_dead_letter
from bluelamp.texts.models import DeadLetter, Replay
from bluelamp.texts.rules import Provider, WhyDead
from bluelamp.texts.tests.scenarios import KEEPER, a_kept_text

pytestmark = pytest.mark.django_db


def test_the_first_text_that_came_of_it_stays() -> None:
    a_desk()
    keep_dead_letter(by=KEEPER, provider=Provider.TWILIO, why=WhyDead.NO_ID, body="{}")
    letter = DeadLetter.objects.get()
    replay_dead_letter(by=actor_for(a_supervisor()), letter=letter)
    text = a_kept_text()
    for text_id in (text.pk, None):
        end_replay(by=KEEPER, letter_id=letter.pk, text_id=text_id)
    assert Replay.objects.get().text == text
