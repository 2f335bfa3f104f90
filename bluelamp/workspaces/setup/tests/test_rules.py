"""Where an administrator sees where contacts go, and tries it."""

import pytest
from bs4 import BeautifulSoup
from pytest_django import DjangoAssertNumQueries

from bluelamp.contacts.tests.routing import DESK, HARBOUR, a_rule
from bluelamp.staff.models import Team
from bluelamp.staff.tests.routing import a_skill
from bluelamp.staff.tests.scenarios import a_member_of
from bluelamp.workspaces.setup.tests.office import Desk, a_desk, problems, words

pytestmark = pytest.mark.django_db
RULES = "/desk/setup/rules/"


@pytest.fixture
def desk(db: None) -> Desk:
    """An administrator of a force with someone at the harbour, too."""
    desk = a_desk()
    a_member_of(Team.objects.get(pk=HARBOUR))
    return desk


def rows(page: BeautifulSoup) -> list[str]:
    return [words(row) for row in page.select("tbody tr")]


def tried(desk: Desk, chosen: str = "", place: str = "", written: str = "") -> str:
    """Return what is said of a contact that was tried."""
    page = desk.send(RULES, chosen=chosen, place=place, words=written)
    return words(page.select_one(".govuk-inset-text"))


def test_without_rules_it_says_where_each_kind_of_report_goes(desk: Desk) -> None:
    page = words(desk.see(RULES).find("main"))
    assert "There is no rule yet." in page
    assert "Report a crime: Digital desk" in page


def test_each_rule_says_what_it_fits_where_that_goes_and_what_it_needs(desk: Desk) -> None:
    a_rule("Break-ins", chosen="crime:kind:burglary", place="quay, market")
    a_rule("Welsh", DESK, a_skill("Welsh"), words="mae")
    first, second = rows(desk.see(RULES))
    assert first == (
        "1. Break-ins What kind of crime was it? Someone broke in Where it happened: quay, market "
        "Harbour neighbourhood \u2013 Later : Break-ins"
    )
    assert second == "2. Welsh Written: mae Digital desk Welsh Earlier : Welsh"


def test_one_that_fits_everything_first_is_warned_of_with_all_that_it_hides(desk: Desk) -> None:
    a_rule("All"), a_rule("Quay", place="quay"), a_rule("Thefts", chosen="crime:kind:theft")
    warned = [words(each) for each in desk.see(RULES).select(".app-warned")]
    assert warned == [
        "It fits all that these fit, so they are never reached: 2 (Quay), 3 (Thefts). Ask it later.",
    ]


def test_one_whose_team_nobody_is_in_is_warned_of(desk: Desk) -> None:
    a_rule("Quay", "professional-standards", place="quay")
    (warned,) = desk.see(RULES).select(".app-warned")
    assert words(warned) == "Nobody is in Professional standards, so this rule is passed over."
    assert "Rule 1, Quay: fits, but nobody is in Professional standards." in tried(desk, place="quay")


def test_trying_says_where_a_contact_would_go_by_which_rule_and_which_did_not_fit(desk: Desk) -> None:
    a_rule("Kiln Hill", place="kiln hill")
    a_rule("Welsh", HARBOUR, a_skill("Welsh"), words="mae")
    assert tried(desk, written="Mae rhywun yma") == (
        "It would go to Harbour neighbourhood by rule 2: Welsh. It would need: Welsh. "
        "Rule 1, Kiln Hill: does not fit. Rule 2, Welsh: fits."
    )
    assert tried(desk, chosen="crime:kind:theft").startswith(
        "No rule fits. It would go to Digital desk, the team of its kind of report."
    )
    assert tried(desk).startswith("No rule fits. It would go to the team of its kind of report.")


def test_what_nobody_can_choose_is_said(desk: Desk) -> None:
    assert problems(desk.send(RULES, chosen="crime:colour:red")) == ["Choose an answer of the list, or any."]


def test_more_rules_ask_the_database_no_more_often(
    desk: Desk, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(6):
        a_rule(f"Rule {number}", place=f"street {number}")
    with django_assert_max_num_queries(16):
        desk.client.get(RULES)
