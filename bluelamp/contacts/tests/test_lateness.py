"""Why a contact is late."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest
from time_machine import Traveller

from bluelamp.contacts.actions import assign, close
from bluelamp.contacts.lateness import lateness_of
from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import CloseReason, WhyLate, is_night, why_late
from bluelamp.contacts.tests.scenarios import a_desk, more_words, someone_came
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.working import a_shift, an_absence

pytestmark = pytest.mark.django_db
LONDON = ZoneInfo("Europe/London")


def why(contact: Contact) -> WhyLate:
    contact.refresh_from_db()
    return lateness_of([contact])[contact.pk].why


def test_nobody_has_it_or_it_came_in_overnight(clock: Traveller) -> None:
    a_desk()
    for hour, expected in ((14, WhyLate.NOBODY), (3, WhyLate.OVERNIGHT), (23, WhyLate.OVERNIGHT)):
        clock.move_to(datetime(2026, 6, 3, hour, tzinfo=LONDON))
        assert why(someone_came()) == expected


def test_who_has_it_is_here_then_off_shift_then_absent() -> None:
    desk = a_desk()
    contact = someone_came()
    assign(by=actor_for(desk), contact=contact, to=desk)
    assert why(contact) == WhyLate.HELD
    a_shift(desk, 3, 8)
    assert why(contact) == WhyLate.OFF_SHIFT
    an_absence(desk, -1, 30)
    assert why(contact) == WhyLate.ABSENT


def test_it_was_closed_and_the_person_wrote_again() -> None:
    desk = a_desk()
    contact = someone_came()
    close(by=actor_for(desk), contact=contact, reason=CloseReason.ANSWERED)
    more_words(contact)
    assert why(contact) == WhyLate.CAME_BACK


@pytest.mark.parametrize(
    ("wall", "night"), [(time(22), True), (time(5, 59), True), (time(6), False), (time(21), False)]
)
def test_a_night_goes_from_ten_to_six(wall: time, night: bool) -> None:
    assert is_night(wall) is night


def test_that_nobody_can_work_on_it_comes_before_that_it_came_back() -> None:
    assert why_late(came_back=True, held=True, absent=True, here=False, came_in=time(12)) == WhyLate.ABSENT
