"""What cannot be used is kept as it came, once."""

import pytest

from bluelamp.texts.actions import keep_dead_letter
from bluelamp.texts.dead import how_many_dead_letters
from bluelamp.texts.models import DeadLetter
from bluelamp.texts.rules import Provider, WhyDead
from bluelamp.texts.tests.scenarios import KEEPER

pytestmark = pytest.mark.django_db


def test_the_same_is_kept_once_and_for_each_reason_apart() -> None:
    for why in (WhyDead.NO_ID, WhyDead.NO_ID, WhyDead.NOT_READ):
        keep_dead_letter(by=KEEPER, provider=Provider.TWILIO, why=why, body="{}")
    assert how_many_dead_letters() == 2
    assert DeadLetter.objects.first() is not None
