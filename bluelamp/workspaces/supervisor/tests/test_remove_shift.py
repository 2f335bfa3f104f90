"""What happens when a supervisor takes a shift away."""

import pytest

from bluelamp.staff.models import Shift
from bluelamp.staff.tests.working import a_shift
from bluelamp.workspaces.supervisor.tests.office import an_office, words

pytestmark = pytest.mark.django_db


def test_it_is_gone_and_a_second_time_it_is_not_found() -> None:
    office = an_office()
    address = f"/desk/shifts/{a_shift(office.member, 3, 8).pk}/remove/"
    assert "The shift is taken out of the plan." in words(office.send(address).find("main"))
    assert not Shift.objects.exists()
    assert office.client.post(address).status_code == 404
