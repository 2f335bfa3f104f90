"""Nobody comes in who was not asked for, and each once, however often that is."""

import pytest

from bluelamp.people.actions import (
    ask_to_take_in,
)
from bluelamp.people.models import BroughtPerson
from bluelamp.people.taking_in import take_in_register
from bluelamp.people.tests.bringing import SAM, bringing, taken_in, tried
from bluelamp.staff.models import Account

pytestmark = pytest.mark.django_db


def test_the_same_file_twice_brings_nobody_twice(asker: Account) -> None:
    taken_in(asker, SAM)
    again = tried(asker, SAM, "2,Ann Smith", register="OLD DESK")
    assert (again.comes, again.here) == (1, 1)
    assert [person.name for person in taken_in(asker, SAM, "2,Ann Smith")] == ["Ann Smith"]
    assert len(taken_in(asker, SAM, register="Another")) == 1


def test_what_was_stopped_half_way_goes_on_where_it_was(asker: Account) -> None:
    lines = [f"{number},Person {number}x" for number in range(3)]
    one = tried(asker, *lines)
    ask_to_take_in(by=bringing(asker), brought=one)
    one.refresh_from_db()
    for _time in range(2):
        take_in_register(str(one.pk))
    assert BroughtPerson.objects.count() == 3
    assert take_in_register(str(one.pk)) == 0
