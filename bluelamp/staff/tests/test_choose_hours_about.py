"""When a door is open to who comes about a service is chosen by an administrator, once."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.actions import HoursRefused, choose_hours, choose_hours_about
from bluelamp.staff.opening import CHAT, door_now, hours_of
from bluelamp.staff.opening_times import Hours
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.administering import an_office

pytestmark = pytest.mark.django_db
OFFICE = Hours(("09:00-17:00",) * 5 + ("", ""), on_bank_holidays=False)
NEVER = Hours(("",) * 7)


def test_they_are_kept_once_and_hold_for_it_alone() -> None:
    office = an_office()
    for _ in range(2):
        choose_hours_about(by=office.by, door=CHAT, about="burglary", hours=OFFICE)
    assert hours_of(CHAT, "burglary") == OFFICE
    assert hours_of(CHAT, "crime") == hours_of(CHAT) == Hours()
    entry = Entry.objects.get(name="staff.OpeningHoursAboutChosen")
    assert (entry.facts["door"], entry.facts["service"]) == (CHAT, "burglary")


def test_where_it_has_none_those_of_the_door_hold() -> None:
    office = an_office()
    choose_hours(by=office.by, door=CHAT, hours=NEVER)
    choose_hours_about(by=office.by, door=CHAT, about="burglary", hours=Hours())
    assert door_now(CHAT, "burglary").is_open
    assert not door_now(CHAT, "crime").is_open


def test_what_is_no_week_is_refused() -> None:
    with pytest.raises(HoursRefused):
        choose_hours_about(by=an_office().by, door=CHAT, about="burglary", hours=Hours(("9-5",) * 7))


def test_nobody_else_may() -> None:
    with pytest.raises(NotAllowed):
        choose_hours_about(by=actor_for(an_office().member), door=CHAT, about="burglary", hours=OFFICE)
