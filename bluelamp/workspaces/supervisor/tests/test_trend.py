"""What a supervisor sees of the months: counts, and a share only where it says anything."""

import pytest

from bluelamp.quality.actions import score_contact
from bluelamp.quality.models import Drawn, Score
from bluelamp.quality.tests.scenarios import a_closed_contact, a_form, drawn_of
from bluelamp.staff.queries import actor_for
from bluelamp.workspaces.supervisor.tests.office import an_office, words
from bluelamp.workspaces.supervisor.tests.reviewing import a_review

pytestmark = pytest.mark.django_db
TREND = "/desk/quality/trend/"


def test_a_team_of_which_nothing_was_drawn_is_told_so() -> None:
    assert "Nothing was drawn for this team" in words(an_office().see(TREND).find("main"))


def test_few_contacts_are_marked_and_have_no_share() -> None:
    office = an_office()
    a_review(office)
    rows = [words(row) for row in office.see(TREND).select("table")[0].select("tbody tr")]
    assert rows == ["May 2026 1 of 1 1 0 0 0 1 Too few", "All months 1 of 1 1 0 0 0 1 Too few"]


def test_enough_contacts_have_a_share() -> None:
    office = an_office()
    a_form()
    for _ in range(10):
        a_closed_contact(office.member)
    drawn_of(office.member, count=10)
    for number, drawn in enumerate(Drawn.objects.all()):
        scores = {1: 3 if number else 0, 2: None}
        score_contact(by=actor_for(office.supervisor), drawn=drawn, form=1, scores=scores, words="x")
    assert words(office.see(TREND).select("table")[0].select("tbody tr")[0]).endswith("10 of 10 9 0 0 1 10 90 %")
    Score.objects.update(value=None)
    assert words(office.see(TREND).select("table")[0].select("tbody tr")[0]).endswith("None applied")


def test_one_person_is_shown_alone_and_people_stand_in_the_order_of_their_names() -> None:
    office = an_office()
    a_review(office)
    a_closed_contact(office.supervisor), drawn_of(office.supervisor)
    page = office.see(TREND)
    names = [words(link) for link in page.select("main ul.govuk-list a")]
    assert names == sorted([str(office.member), str(office.supervisor)])
    page = office.see(f"{TREND}?team=digital-desk&person={office.supervisor.pk}")
    assert words(page.select("table")[0].select("tbody tr")[0]) == "May 2026 0 of 1 0 0 0 0 0 Too few"
    assert page.select("main ul.govuk-list") == []


@pytest.mark.parametrize("asked", ["person=me", "person=019a0000-0000-7000-8000-000000000001", "team=nobody"])
def test_what_means_nothing_shows_the_own_team(asked: str) -> None:
    office = an_office()
    a_review(office)
    assert words(office.see(f"{TREND}?{asked}").find("h2")) == "Digital desk"
