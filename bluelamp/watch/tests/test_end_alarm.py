"""An alarm ends once, for whoever opened the contact."""

import pytest

from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.queries import actor_for
from bluelamp.watch.actions import end_alarm
from bluelamp.watch.models import Alarm
from bluelamp.watch.queries import alarms_due
from bluelamp.watch.tasks import WATCH
from bluelamp.watch.tests.scenarios import wrote

pytestmark = pytest.mark.django_db


def test_it_ends_once() -> None:
    desk = a_desk()
    wrote()
    alarm = Alarm.objects.get()
    for _ in range(2):
        end_alarm(by=WATCH, alarm=alarm, account_id=desk.pk)
    assert alarms_due() == []
    assert Entry.objects.filter(name="watch.AlarmEnded").count() == 1


def test_staff_end_it_by_opening_the_contact_alone() -> None:
    desk = a_desk()
    wrote()
    with pytest.raises(NotAllowed):
        end_alarm(by=actor_for(desk), alarm=Alarm.objects.get(), account_id=desk.pk)
