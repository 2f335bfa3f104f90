"""When a door is open is chosen by an administrator, once."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.actions import HoursRefused, choose_hours
from bluelamp.staff.opening import CHAT, hours_of
from bluelamp.staff.opening_times import Hours
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.administering import an_office

pytestmark = pytest.mark.django_db
OFFICE = Hours(("09:00-17:00",) * 5 + ("", ""), on_bank_holidays=False)


def test_they_are_kept_once() -> None:
    office = an_office()
    for _ in range(2):
        choose_hours(by=office.by, door=CHAT, hours=OFFICE)
    assert hours_of(CHAT) == OFFICE
    assert Entry.objects.filter(name="staff.OpeningHoursChosen", facts__door="chat").count() == 1


@pytest.mark.parametrize("week", [("09:00-17:00",) * 6, ("9-5",) * 7])
def test_what_is_no_week_is_refused(week: tuple[str, ...]) -> None:
    with pytest.raises(HoursRefused):
        choose_hours(by=an_office().by, door=CHAT, hours=Hours(week))


def test_nobody_else_may() -> None:
    with pytest.raises(NotAllowed):
        choose_hours(by=actor_for(an_office().member), door=CHAT, hours=OFFICE)
