"""A service follows the hours of the door again."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.actions import choose_hours_about, drop_hours_about
from bluelamp.staff.opening import CHAT, hours_apart, hours_of
from bluelamp.staff.opening_times import Hours
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.administering import an_office

pytestmark = pytest.mark.django_db
NEVER = Hours(("",) * 7)


def test_it_has_none_of_its_own_any_more() -> None:
    office = an_office()
    choose_hours_about(by=office.by, door=CHAT, about="burglary", hours=NEVER)
    for _ in range(2):
        drop_hours_about(by=office.by, door=CHAT, about="burglary")
    assert hours_apart(CHAT) == {}
    assert hours_of(CHAT, "burglary") == hours_of(CHAT)
    assert Entry.objects.filter(name="staff.OpeningHoursAboutDropped").count() == 1


def test_nobody_else_may() -> None:
    with pytest.raises(NotAllowed):
        drop_hours_about(by=actor_for(an_office().member), door=CHAT, about="burglary")
