"""What happens when a supervisor plans an absence."""

from typing import Any

import pytest

from bluelamp.staff.models import Absence
from bluelamp.workspaces.supervisor.tests.office import Office, an_office, day, problems, words

pytestmark = pytest.mark.django_db
PLAN = "/desk/absences/plan/"


def usual(office: Office, **typed: Any) -> dict[str, Any]:
    """Return a form that can be sent."""
    times = {"from-time": "00:00", "until-time": "08:00", **day("from", "2027-06-01"), **day("until", "2027-06-07")}
    return {"account": str(office.member.pk), "cover": str(office.supervisor.pk)} | times | typed


def test_someone_is_away_and_someone_covers() -> None:
    office = an_office()
    page = office.send(PLAN, **usual(office))
    assert f"{office.member} is away: Tuesday 1 June 00:00 to Monday 7 June 08:00." in words(page.find("main"))
    assert Absence.objects.get().cover == office.supervisor


def test_nobody_need_cover() -> None:
    office = an_office()
    office.send(PLAN, **usual(office, cover=""))
    assert Absence.objects.get().cover is None


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"account": ""}, "Choose who is away."),
        ({"cover": "nobody"}, "Choose someone of the team, or nobody."),
        (day("until", "2027-05-07"), "It ends before it begins. Enter a later day or time."),
        (day("until", "2027-02-31"), "Enter the day when it ends."),
        ({"from-time": ""}, "Enter a time, such as 22:00."),
    ],
)
def test_what_is_wrong_is_said(typed: dict[str, Any], said: str) -> None:
    office = an_office()
    assert problems(office.send(PLAN, **usual(office, **typed))) == [said]
    assert not Absence.objects.exists()


def test_what_the_plan_does_not_allow_is_said() -> None:
    office = an_office()
    own = {"cover": str(office.member.pk)}
    assert problems(office.send(PLAN, **usual(office, **own)))[0].startswith("Nobody can cover for themselves.")
    office.send(PLAN, **usual(office))
    assert "is absent then already" in problems(office.send(PLAN, **usual(office)))[0]
    cover = {"account": str(office.supervisor.pk), "cover": str(office.member.pk)}
    assert "cannot cover, being absent too" in problems(office.send(PLAN, **usual(office, **cover)))[0]
