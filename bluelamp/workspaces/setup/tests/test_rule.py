"""Where an administrator makes a rule, and changes one."""

from uuid import uuid4

import pytest

from bluelamp.contacts.actions import drop_rule
from bluelamp.contacts.fitting import Asks
from bluelamp.contacts.routing import rules_in_use
from bluelamp.contacts.tests.routing import DESK, HARBOUR, a_rule
from bluelamp.staff.tests.routing import ROUTER, a_skill
from bluelamp.workspaces.setup.tests.office import a_desk, problems, words

pytestmark = pytest.mark.django_db
RULES = "/desk/setup/rules/"
NEW = f"{RULES}new/"


def test_one_is_made_of_what_was_typed() -> None:
    desk = a_desk()
    a_skill("Welsh")
    told = {"chosen": "crime", "place": " Quay,  market ", "words": "mae", "team": HARBOUR, "skill": "welsh"}
    assert "Rule 1 is kept: Welsh at the quay." in words(desk.send(NEW, name="Welsh at the quay", **told))
    (rule,) = rules_in_use()
    assert (rule.asks, rule.team_id, rule.skill_id) == (Asks("crime", "Quay, market", "mae"), HARBOUR, "welsh")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"name": ""}, "Enter what the rule is called, such as Hate crime."),
        ({"name": "x" * 61}, "This name is too long. Shorten it to 60 characters or fewer."),
        ({"chosen": "crime:kind:joy"}, "Choose an answer of the list, or any."),
        ({"place": "?, !"}, "Enter words with letters or numbers, with commas between them."),
        ({"words": "x" * 201}, "This is too long. Shorten it to 200 characters or fewer, or make two rules."),
        ({"team": "no-such-team"}, "Choose the team that it goes to."),
        ({"team": ""}, "Choose the team that it goes to."),
        ({"skill": "flying"}, "Choose a skill of the list, or that none is needed."),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(typed: dict[str, str], said: str) -> None:
    page = a_desk().send(NEW, **{"name": "Quay", "team": DESK} | typed)
    assert problems(page) == [said]
    assert rules_in_use() == []


def test_a_changed_one_stays_in_its_place() -> None:
    desk = a_desk()
    rule = a_rule("Quay", place="quay")
    a_rule("All")
    address = f"{RULES}{rule.pk}/"
    assert desk.see(address).select("#place")[0]["value"] == "quay"
    desk.send(address, name="Old quay", place="old quay", team=DESK)
    assert [each.name for each in rules_in_use()] == ["Old quay", "All"]


def test_one_that_a_colleague_changed_meanwhile_is_not_changed_and_that_is_said() -> None:
    desk = a_desk()
    rule = a_rule("Quay", place="quay")
    drop_rule(by=ROUTER, rule=rule)
    page = desk.send(f"{RULES}{rule.pk}/", name="Mine", team=DESK)
    assert "Someone changed this rule while you had it open." in words(page)
    assert desk.client.get(f"{RULES}{rule.pk}/").status_code == 404
    assert desk.client.get(f"{RULES}{uuid4()}/").status_code == 404
