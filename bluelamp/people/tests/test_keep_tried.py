"""Trying a register says who would come in and what is refused, and nobody comes in."""

import pytest

from bluelamp.people.models import Person
from bluelamp.people.tests.bringing import SAM, tried
from bluelamp.staff.models import Account

pytestmark = pytest.mark.django_db


def test_trying_says_who_would_come_in_and_nobody_does(asker: Account) -> None:
    one = tried(asker, SAM, "2,Mum,07700 900124", "3,Ann Smith,,,31/02/2020")
    assert (one.step, one.comes, one.here, one.refused) == ("tried", 1, 0, [[3, "names_nobody"], [4, "day"]])
    assert not Person.objects.exists()
