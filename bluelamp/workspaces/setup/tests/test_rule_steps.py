"""What an administrator does about a rule by one press."""

import pytest

from bluelamp.contacts.routing import rules_in_use
from bluelamp.contacts.tests.routing import a_rule
from bluelamp.workspaces.setup.tests.office import a_desk, words

pytestmark = pytest.mark.django_db
RULES = "/desk/setup/rules/"


def test_it_is_asked_earlier_and_taken_away() -> None:
    desk = a_desk()
    first, second = a_rule("A"), a_rule("B")
    page = desk.send(f"{RULES}{second.pk}/move/", number="1")
    assert "“B” is asked at another place now." in words(page)
    assert [rule.name for rule in rules_in_use()] == ["B", "A"]
    page = desk.send(f"{RULES}{first.pk}/drop/")
    assert "“A” is not asked any more." in words(page)
    assert rules_in_use() == [second]


def test_taking_it_away_twice_says_so() -> None:
    desk = a_desk()
    rule = a_rule("A")
    desk.send(f"{RULES}{rule.pk}/drop/")
    assert "Someone changed this rule while you had it open." in words(desk.send(f"{RULES}{rule.pk}/drop/"))


@pytest.mark.parametrize("number", ["", "first", "-1", "99999", "\u0664"])
def test_what_is_no_number_moves_nothing(number: str) -> None:
    desk = a_desk()
    a_rule("A"), a_rule("B")
    desk.send(f"{RULES}{rules_in_use()[1].pk}/move/", number=number)
    assert [rule.name for rule in rules_in_use()] == ["A", "B"]
