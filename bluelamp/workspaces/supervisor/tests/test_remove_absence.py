"""What happens when a supervisor takes an absence away."""

import pytest

from bluelamp.staff.models import Absence
from bluelamp.staff.tests.working import an_absence
from bluelamp.workspaces.supervisor.tests.office import an_office, words

pytestmark = pytest.mark.django_db


def test_it_is_gone_and_a_second_time_it_is_not_found() -> None:
    office = an_office()
    address = f"/desk/absences/{an_absence(office.member, 3, 8).pk}/remove/"
    assert "The absence is taken out of the plan." in words(office.send(address).find("main"))
    assert not Absence.objects.exists()
    assert office.client.post(address).status_code == 404
