"""A rule is asked no more."""

import pytest

from bluelamp.contacts.actions import drop_rule
from bluelamp.contacts.actions.routing import RuleGone
from bluelamp.contacts.routing import rules_in_use
from bluelamp.contacts.tests.routing import a_rule
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.tests.administering import an_office
from bluelamp.staff.tests.routing import ROUTER

pytestmark = pytest.mark.django_db


def test_the_others_close_up_and_it_is_gone_once() -> None:
    an_office()
    first, _second = a_rule("A"), a_rule("B")
    drop_rule(by=ROUTER, rule=first)
    assert [(rule.number, rule.name) for rule in rules_in_use()] == [(1, "B")]
    assert Entry.objects.get(name="contacts.RuleDropped").record_id == first.pk
    with pytest.raises(RuleGone):
        drop_rule(by=ROUTER, rule=first)
