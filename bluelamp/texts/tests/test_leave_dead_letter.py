"""A dead letter of which nothing is to come is shown no more, and stays."""

import pytest

from bluelamp.contacts.tests.scenarios import a_desk, a_supervisor
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.staff.queries import actor_for
from bluelamp.texts.actions import keep_dead_letter, leave_dead_letter, replay_dead_letter
from bluelamp.texts.dead import how_many_dead_letters
from bluelamp.texts.models import DeadLetter
from bluelamp.texts.rules import Provider, WhyDead
from bluelamp.texts.tests.scenarios import KEEPER

pytestmark = pytest.mark.django_db


def test_it_stays_and_cannot_be_read_again_by_accident() -> None:
    desk = a_desk()
    keep_dead_letter(by=KEEPER, provider=Provider.TWILIO, why=WhyDead.NOT_READ, body="junk")
    letter, boss = DeadLetter.objects.get(), actor_for(a_supervisor())
    with pytest.raises(NotAllowed):
        leave_dead_letter(by=actor_for(desk), letter=letter)
    for _ in range(2):
        leave_dead_letter(by=boss, letter=letter)
    replay_dead_letter(by=boss, letter=letter)
    assert how_many_dead_letters() == 0
    assert DeadLetter.objects.get().body == "junk"
