"""Bank holidays are kept: new ones are added, others called otherwise, none taken away."""

from datetime import date

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.staff.actions import keep_bank_holidays
from bluelamp.staff.bank_holidays import bank_holidays, names_of_days
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.administering import an_office
from bluelamp.staff.tests.at_the_door import facts

pytestmark = pytest.mark.django_db
CHRISTMAS, BOXING = date(2026, 12, 25), date(2026, 12, 26)


def test_nobody_else_may() -> None:
    with pytest.raises(NotAllowed):
        keep_bank_holidays(by=actor_for(an_office().member), names={CHRISTMAS: "Christmas Day"})


def test_only_what_is_new_or_called_otherwise_counts_and_the_rest_stays() -> None:
    by = an_office().by
    assert keep_bank_holidays(by=by, names={CHRISTMAS: "Christmas"}) == 1
    assert keep_bank_holidays(by=by, names={CHRISTMAS: "Christmas Day", BOXING: "Boxing Day"}) == 2
    assert keep_bank_holidays(by=by, names={BOXING: "Boxing Day"}) == 0
    assert names_of_days(CHRISTMAS, BOXING) == {CHRISTMAS: "Christmas Day", BOXING: "Boxing Day"}
    assert [holiday.day for holiday in bank_holidays(BOXING)] == [BOXING]
    assert facts("BankHolidaysKept", "days") == [(1,), (2,)]
