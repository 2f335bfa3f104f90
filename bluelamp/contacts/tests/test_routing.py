"""Which rule decides, and which are never reached."""

import pytest

from bluelamp.contacts.fitting import Told
from bluelamp.contacts.routing import hidden_behind, rule_for, rules_in_use
from bluelamp.contacts.tests.routing import DESK, HARBOUR, a_rule
from bluelamp.staff.models import Account, Team
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db
QUAY = Told(frozenset({"crime"}), place="The North Quay")


@pytest.fixture
def members(db: None) -> dict[str, Account]:
    """Someone in each of two teams."""
    teams = a_force_with_teams()
    return {code: a_member_of(teams[code]) for code in (DESK, HARBOUR)}


@pytest.mark.usefixtures("members")
def test_the_first_that_fits_decides_and_without_one_none() -> None:
    assert rule_for(lambda: QUAY) is None
    a_rule("Kiln Hill", place="kiln hill")
    quay = a_rule("Quay", place="quay")
    a_rule("All")
    assert rule_for(lambda: QUAY) == quay


def test_one_whose_team_nobody_is_in_is_passed_over_until_someone_is(members: dict[str, Account]) -> None:
    quay, everything = a_rule("Quay", place="quay"), a_rule("All", team=DESK)
    assert rule_for(lambda: QUAY) == quay
    Account.objects.filter(pk=members[HARBOUR].pk).update(is_active=False)
    assert rule_for(lambda: QUAY) == everything
    a_member_of(Team.objects.get(pk=HARBOUR))
    assert rule_for(lambda: QUAY) == quay


def test_one_that_fits_everything_and_comes_first_hides_all_others(members: dict[str, Account]) -> None:
    first, *others = a_rule("All"), a_rule("Quay", place="quay"), a_rule("Thefts", chosen="crime:kind:theft")
    assert hidden_behind(rules_in_use()) == {first.pk: others}
    Account.objects.filter(pk=members[HARBOUR].pk).update(is_active=False)  # then none of them is asked
    assert hidden_behind(rules_in_use()) == {}


@pytest.mark.usefixtures("members")
def test_each_is_named_once_behind_the_first_that_hides_it() -> None:
    wide, narrow, last = a_rule("Q", place="quay"), a_rule("N", place="north quay"), a_rule("N2", place="north quay")
    assert hidden_behind(rules_in_use()) == {wide.pk: [narrow, last]}
