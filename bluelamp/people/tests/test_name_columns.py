"""What the columns are is said once, and the register is tried by it."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.subscribe import read_news
from bluelamp.foundation.work.models import Job
from bluelamp.people.actions import (
    name_columns,
)
from bluelamp.people.tests.bringing import SAM, bringing, brought
from bluelamp.staff.models import Account

pytestmark = pytest.mark.django_db


def test_it_is_done_behind_the_pages_once_for_each_asking(asker: Account) -> None:
    one = brought(asker, SAM)
    for _time in range(2):
        name_columns(by=bringing(asker), brought=one, columns=one.columns)
    seal_waiting()
    read_news()
    assert Job.objects.filter(name="people.taking_in.try_register").count() == 1


def test_columns_without_an_identifier_are_not_taken(asker: Account) -> None:
    one = brought(asker, SAM)
    with pytest.raises(NotAllowed):
        name_columns(by=bringing(asker), brought=one, columns=["", "name", "", "", ""])
