"""What happens when a supervisor says how much someone can have."""

import pytest

from bluelamp.staff.duty import capacities_of
from bluelamp.workspaces.supervisor.tests.office import an_office, problems, words

pytestmark = pytest.mark.django_db


def test_it_is_kept() -> None:
    office = an_office()
    box = office.see(f"/desk/team/{office.member.pk}/capacity/").select_one("#capacity")
    assert box is not None
    assert box["value"] == "10"
    page = office.send(f"/desk/team/{office.member.pk}/capacity/", capacity="4")
    assert f"{office.member} can have 4 at once now." in words(page.find("main"))
    assert capacities_of([office.member.pk])[office.member.pk] == 4


@pytest.mark.parametrize("typed", ["", "-1", "100", "many", "4.5", "\u0664", "\0"])
def test_what_is_no_number_is_said(typed: str) -> None:
    office = an_office()
    page = office.send(f"/desk/team/{office.member.pk}/capacity/", capacity=typed)
    assert problems(page) == ["Enter a whole number from 0 to 99."]
