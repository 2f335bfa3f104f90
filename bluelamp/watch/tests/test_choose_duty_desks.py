"""The force says who is alarmed."""

import pytest

from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.queries import actor_for
from bluelamp.watch.actions import choose_duty_desks
from bluelamp.watch.queries import duty_desks as chosen
from bluelamp.watch.queries import unopened_seconds
from bluelamp.watch.tests.scenarios import DESKS, duty_desks

pytestmark = pytest.mark.django_db


def test_they_are_kept_in_their_order_and_the_same_again_is_no_news() -> None:
    assert unopened_seconds() == 60
    duty_desks(30)
    duty_desks(30)
    assert [(desk.name, desk.address) for desk in chosen()] == DESKS
    assert unopened_seconds() == 30
    assert Entry.objects.filter(name="watch.DutyDesksChosen").count() == 1


def test_contact_staff_may_not() -> None:
    with pytest.raises(NotAllowed):
        choose_duty_desks(by=actor_for(a_desk()), desks=DESKS, seconds=60)
