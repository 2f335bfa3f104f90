"""What a supervisor sees of a week of their team."""

from datetime import date, time
from zoneinfo import ZoneInfo

import pytest

from bluelamp.staff.actions import keep_bank_holidays, plan_shifts
from bluelamp.staff.tests.scenarios import SET_UP
from bluelamp.staff.tests.working import PLANNER, an_absence
from bluelamp.staff.working_time import shift_on
from bluelamp.workspaces.supervisor.tests.office import an_office, words

pytestmark = pytest.mark.django_db
WEEK = "/desk/shifts/?week=2027-06-02"


def test_a_night_stands_on_the_day_it_begins_and_holes_are_named() -> None:
    office = an_office()
    night = shift_on(date(2027, 6, 3), time(22), time(6), ZoneInfo("Europe/London"))
    plan_shifts(by=PLANNER, account=office.member, spans=[night])
    page = office.see(WEEK)
    cell = page.select_one("td[data-label='Thursday 3 June'] a.app-week__shift")
    assert cell is not None
    assert words(cell) == f"22:00 to 06:00 ({office.member}, Thursday)"
    holes = [words(hole) for hole in page.select(".app-holes li")]
    assert holes[0] == "Nobody of Digital desk is on from 00:00 on Monday 31 May to 22:00 on Thursday 3 June."


def test_a_team_without_shifts_is_told_what_that_means() -> None:
    page = an_office().see("/desk/shifts/?team=harbour-neighbourhood")
    assert "everyone who is not absent counts as here" in words(page.find("main"))
    assert "Nobody is in this team yet." in words(page.find("main"))
    assert page.select(".app-holes") == []


def test_an_absence_shows_who_covers_and_weeks_follow_each_other() -> None:
    office = an_office()
    an_absence(office.member, -1, 5, office.supervisor)
    page = office.see("/desk/shifts/")
    assert f"{office.supervisor} covers" in words(page.find("main"))
    links = [str(link["href"]) for link in office.see(WEEK).select("nav.app-pages a")]
    assert links == [f"/desk/shifts/?team=digital-desk&week={week}" for week in ("2027-05-24", "2027-06-07")]


@pytest.mark.parametrize("asked", ["week=tomorrow", "week=2027-02-31", "team=nobody", "week=%00"])
def test_what_means_nothing_shows_this_week_of_the_own_team(asked: str) -> None:
    assert "Digital desk" in words(an_office().see(f"/desk/shifts/?{asked}").find("h2"))


def test_a_bank_holiday_stands_at_its_day() -> None:
    office = an_office()
    keep_bank_holidays(by=SET_UP, names={date(2027, 5, 31): "Spring bank holiday"})
    heads = [words(head) for head in office.see(WEEK).select("thead th")]
    assert heads[1:3] == ["Mon 31 Spring bank holiday", "Tue 1"]
