"""What happens when a supervisor moves a shift."""

import pytest
from django.utils.timezone import localtime

from bluelamp.staff.models import Shift
from bluelamp.staff.tests.working import a_shift
from bluelamp.workspaces.supervisor.tests.office import an_office, day, problems, words

pytestmark = pytest.mark.django_db


def test_the_form_begins_with_the_shift_and_moves_it() -> None:
    office = an_office()
    shift = a_shift(office.member, 30, 36)
    page = office.see(f"/desk/shifts/{shift.pk}/")
    begin = {str(box["name"]): str(box["value"]) for box in page.select("input.govuk-input")}
    assert begin["from"] == f"{localtime(shift.begins_at):%H:%M}"
    page = office.send(
        f"/desk/shifts/{shift.pk}/", **begin | day("day", "2027-06-03") | {"from": "22:00", "to": "6:00"}
    )
    assert "The shift is now Thursday 3 June from 22:00 to 06:00 the next day." in words(page.find("main"))
    shift.refresh_from_db()
    assert f"{localtime(shift.ends_at):%d %H:%M}" == "04 06:00"


def test_what_is_wrong_is_said() -> None:
    office = an_office()
    shift, other = a_shift(office.member, 30, 36), a_shift(office.member, 60, 66)
    address = f"/desk/shifts/{shift.pk}/"
    assert problems(office.send(address, **day("day", "2027-06-31"), **{"from": "8", "to": "16:00"})) == [
        "Enter the day when it begins.",
        "Enter a time, such as 22:00.",
    ]
    same = {"from": "08:00", "to": "08:00"}
    assert problems(office.send(address, **day("day", "2027-06-03"), **same)) == [
        "The shift ends when it begins. Enter two different times."
    ]
    local = localtime(other.begins_at)
    onto = {"from": f"{local:%H:%M}", "to": f"{localtime(other.ends_at):%H:%M}"}
    (said,) = problems(office.send(address, **day("day", f"{local:%Y-%m-%d}"), **onto))
    assert "has a shift already" in said
    assert Shift.objects.get(pk=shift.pk).span == shift.span
