"""A supervisor takes the shifts of a week away, in the columns in which they come back."""

from datetime import date, time
from zoneinfo import ZoneInfo

import pytest

from bluelamp.staff.actions import plan_shifts, remove_shift
from bluelamp.staff.models import Shift
from bluelamp.staff.shift_table import read_shift_table
from bluelamp.staff.tests.working import PLANNER
from bluelamp.staff.working_time import shift_on
from bluelamp.workspaces.supervisor.tests.office import an_office

pytestmark = pytest.mark.django_db
EXPORT, LONDON = "/desk/shifts/export/", ZoneInfo("Europe/London")


def test_a_week_with_a_night_and_a_clock_change_comes_back_as_it_went() -> None:
    office = an_office()
    night, day = (
        shift_on(date(2027, 3, 27), time(22), time(6), LONDON),
        shift_on(date(2027, 3, 24), time(8), time(16), LONDON),
    )
    later = shift_on(date(2027, 3, 29), time(8), time(16), LONDON)
    plan_shifts(by=PLANNER, account=office.member, spans=[night, day, later])
    asked = {"form": "csv", "team": "digital-desk", "week": "2027-03-22"}
    answer = office.client.post(EXPORT, asked)
    assert answer["Content-Disposition"] == 'attachment; filename="shifts-2026-05-12.csv"'
    for shift in list(Shift.objects.all()):
        remove_shift(by=PLANNER, shift=shift)
    table = read_shift_table(answer.content.decode())
    assert table.faults == []
    assert table.shifts() == {office.member: [day, night]}


def test_it_is_offered_where_there_are_shifts() -> None:
    office = an_office()
    assert office.see("/desk/shifts/").select(".app-export") == []
    plan_shifts(by=PLANNER, account=office.member, spans=[shift_on(date(2027, 6, 3), time(8), time(16), LONDON)])
    form = office.see("/desk/shifts/?week=2027-06-02").select_one(".app-export input[name=week]")
    assert form is not None
    assert form["value"] == "2027-05-31"


@pytest.mark.parametrize("week", ["2026-05-11", "tomorrow", ""])
def test_without_a_form_it_leads_back_to_the_week(week: str) -> None:
    leads_to = an_office().client.post(EXPORT, {"week": week})["Location"]
    assert leads_to == "/desk/shifts/?team=digital-desk&week=2026-05-11"
