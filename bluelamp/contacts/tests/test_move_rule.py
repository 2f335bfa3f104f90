"""A rule is asked earlier or later."""

import pytest

from bluelamp.contacts.actions import drop_rule, move_rule
from bluelamp.contacts.actions.routing import RuleGone
from bluelamp.contacts.routing import rules_in_use
from bluelamp.contacts.tests.routing import a_rule
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.tests.administering import an_office
from bluelamp.staff.tests.routing import ROUTER

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("number", "order", "said"), [(1, "CAB", [1]), (2, "ACB", [2]), (3, "ABC", []), (0, "CAB", [1]), (99, "ABC", [])]
)
def test_the_others_close_up(number: int, order: str, said: list[int]) -> None:
    an_office()
    *_, last = [a_rule(name) for name in "ABC"]
    move_rule(by=ROUTER, rule=last, number=number)
    assert "".join(rule.name for rule in rules_in_use()) == order
    assert [rule.number for rule in rules_in_use()] == [1, 2, 3]
    assert [e.facts["number"] for e in Entry.objects.filter(name="contacts.RuleMoved")] == said


def test_one_that_is_gone_is_not_moved() -> None:
    an_office()
    rule = a_rule()
    drop_rule(by=ROUTER, rule=rule)
    with pytest.raises(RuleGone):
        move_rule(by=ROUTER, rule=rule, number=1)
