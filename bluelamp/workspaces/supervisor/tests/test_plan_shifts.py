"""What happens when a supervisor plans shifts."""

from typing import Any

import pytest
from django.utils.timezone import localtime

from bluelamp.staff.models import Shift
from bluelamp.workspaces.supervisor.tests.office import Office, an_office, day, problems, words

pytestmark = pytest.mark.django_db
PLAN = "/desk/shifts/plan/"


def usual(office: Office, **typed: Any) -> dict[str, Any]:
    """Return a form that can be sent."""
    nights = {"account": str(office.member.pk), "from": "22:00", "to": "06:00", **day("first", "2027-03-22")}
    return nights | typed


def test_every_monday_to_friday_until_a_day() -> None:
    office = an_office()
    typed = usual(office, weekdays=["0", "1", "2", "3", "4"], **day("last", "2027-03-31"))
    page = office.send(PLAN, **typed)
    assert f"8 shifts are planned for {office.member}." in words(page.find("main"))
    spans = [shift.span for shift in Shift.objects.order_by("begins_at")]
    assert [localtime(span.begins_at).strftime("%a %H:%M") for span in spans[:2]] == ["Mon 22:00", "Tue 22:00"]
    assert {localtime(span.ends_at).strftime("%H:%M") for span in spans} == {"06:00"}


def test_a_split_shift_on_one_day() -> None:
    office = an_office()
    typed = {"from": "07:00", "to": "11:00", "again-from": "16:00", "again-to": "20:00"}
    office.send(PLAN, **usual(office, **typed))
    assert Shift.objects.count() == 2


def test_one_that_overlaps_is_refused_and_nothing_is_planned() -> None:
    office = an_office()
    office.send(PLAN, **usual(office))
    page = office.send(PLAN, **usual(office, **{"from": "05:00", "to": "09:00"}, **day("last", "2027-03-23")))
    (said,) = problems(page)
    assert said.startswith(f"{office.member} has a shift already: Monday 22 March from 22:00 to 06:00 the next day.")
    assert Shift.objects.count() == 1


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"account": ""}, "Choose who works."),
        ({"from": "late"}, "Enter a time, such as 22:00."),
        ({"to": "22:00"}, "The shift ends when it begins. Enter two different times."),
        ({"from": "04:00", "to": "22:00"}, "A shift lasts at most 16 hours. Enter an earlier end, or two shifts."),
        (day("first", "2027-02-31"), "Enter the first day."),
        (day("last", "2027-02-31"), "Enter the last day, or leave it empty to plan one day."),
        (day("last", "2027-03-01"), "Enter a last day that is after the first, by a year at most."),
        (day("last", "2029-03-01"), "Enter a last day that is after the first, by a year at most."),
        (
            {"weekdays": ["6"]} | day("last", "2027-03-24"),
            "None of these weekdays lies between the first day and the last.",
        ),
        ({"again-from": "07:00"}, "Enter a time, such as 22:00."),
        ({"from": "21:00", "again-from": "23:00", "again-to": "05:00"}, None),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_planned(typed: dict[str, Any], said: str | None) -> None:
    office = an_office()
    page = office.send(PLAN, **usual(office, **typed))
    assert problems(page) == [said] if said else "has a shift already" in problems(page)[0]
    assert not Shift.objects.exists()


def test_someone_of_another_team_cannot_be_chosen_by_hand() -> None:
    office = an_office()
    page = office.send(PLAN, **usual(office, team="harbour-neighbourhood"))
    assert problems(page) == ["Choose who works."]
