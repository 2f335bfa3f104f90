"""What happens when a supervisor changes an absence."""

import pytest

from bluelamp.staff.models import Absence
from bluelamp.staff.tests.working import an_absence
from bluelamp.workspaces.supervisor.tests.office import an_office, day, problems

pytestmark = pytest.mark.django_db


def test_the_form_begins_with_the_absence_and_changes_it() -> None:
    office = an_office()
    absence = an_absence(office.member, 30, 60)
    address = f"/desk/absences/{absence.pk}/"
    page = office.see(address)
    begin = {str(box["name"]): str(box["value"]) for box in page.select("input.govuk-input")}
    office.send(address, **begin | {"cover": str(office.supervisor.pk)})
    absence.refresh_from_db()
    assert absence.cover == office.supervisor


def test_what_is_wrong_is_said() -> None:
    office = an_office()
    absence, _other = an_absence(office.member, 30, 60), an_absence(office.member, 100, 130)
    address = f"/desk/absences/{absence.pk}/"
    begin = {str(box["name"]): str(box["value"]) for box in office.see(address).select("input.govuk-input")}
    assert problems(office.send(address, **begin | day("until", "2001-01-01"))) == [
        "It ends before it begins. Enter a later day or time."
    ]
    (said,) = problems(office.send(address, **begin | day("until", "2099-01-01")))
    assert "is absent then already" in said
    assert Absence.objects.get(pk=absence.pk).span == absence.span
