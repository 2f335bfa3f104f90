"""A day is no bank holiday any more."""

from datetime import date

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.staff.actions import drop_bank_holiday, keep_bank_holidays
from bluelamp.staff.bank_holidays import bank_holidays
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.administering import an_office
from bluelamp.staff.tests.at_the_door import facts

pytestmark = pytest.mark.django_db
DAY = date(2026, 12, 25)


def test_it_is_taken_away_once_and_by_nobody_else() -> None:
    office = an_office()
    keep_bank_holidays(by=office.by, names={DAY: "Christmas Day"})
    with pytest.raises(NotAllowed):
        drop_bank_holiday(by=actor_for(office.member), day=DAY)
    drop_bank_holiday(by=office.by, day=DAY)
    drop_bank_holiday(by=office.by, day=DAY)
    assert bank_holidays(DAY) == []
    assert facts("BankHolidayDropped", "day") == [("2026-12-25",)]
