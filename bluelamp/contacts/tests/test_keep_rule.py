"""A rule is kept, and a changed one takes the place of the old, which stays for what it decided."""

import pytest

from bluelamp.contacts.actions import drop_rule, keep_rule
from bluelamp.contacts.actions.routing import RuleGone
from bluelamp.contacts.fitting import Asks
from bluelamp.contacts.history import history_of
from bluelamp.contacts.models import RoutingRule
from bluelamp.contacts.routing import rules_in_use
from bluelamp.contacts.tests.routing import DESK, HARBOUR, a_rule
from bluelamp.contacts.tests.scenarios import someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.administering import an_office
from bluelamp.staff.tests.routing import ROUTER, a_skill

pytestmark = pytest.mark.django_db


def changed(rule: RoutingRule, **given: str) -> RoutingRule:
    """Change the name or the team of a rule."""
    kept = {"name": rule.name, "team": rule.team_id} | given
    return keep_rule(by=ROUTER, asks=rule.asks, instead_of=rule, **kept)


def test_only_an_administrator_says_where_contacts_go() -> None:
    office = an_office()
    with pytest.raises(NotAllowed):
        keep_rule(by=actor_for(office.member), name="All to me", asks=Asks(), team=DESK)
    keep_rule(by=office.by, name="All to the harbour", asks=Asks(), team=HARBOUR)
    entry = Entry.objects.get(name="contacts.RuleKept")
    assert (entry.facts["team"], entry.facts["instead_of_id"], entry.facts["skill"]) == (HARBOUR, None, None)


def test_each_is_asked_after_those_before_and_a_changed_one_stays_in_its_place() -> None:
    an_office()
    first, second = a_rule("Quay", place="quay"), a_rule("Thefts", chosen="crime:kind:theft")
    changed(first, name="The quays")
    assert [(rule.number, rule.name) for rule in rules_in_use()] == [(1, "The quays"), (2, "Thefts")]
    assert second in rules_in_use()
    assert first not in rules_in_use()


def test_what_stays_as_it_was_is_no_new_rule() -> None:
    an_office()
    rule = a_rule("Quay", place="quay")
    assert changed(rule) == rule
    assert RoutingRule.objects.count() == 1


def test_a_rule_that_a_colleague_changed_or_took_away_meanwhile_is_not_changed() -> None:
    an_office()
    rule = a_rule()
    changed(rule, name="Mine")
    with pytest.raises(RuleGone, match="while you had it open"):
        changed(rule, name="Yours")
    (mine,) = rules_in_use()
    drop_rule(by=ROUTER, rule=mine)
    with pytest.raises(RuleGone):
        changed(mine, name="Yours")


def test_the_history_of_a_contact_says_by_which_rule_it_went_where_for_good() -> None:
    an_office()
    rule = a_rule("Hate crime", skill=a_skill("Hate crime"))
    contact = someone_came(team=HARBOUR, rule_id=rule.pk)
    came, went = [one.what for one in history_of(contact)]
    assert (came, went) == (
        "Came in by the web form",
        "Went to Harbour neighbourhood by rule 1: Hate crime. It needs: Hate crime",
    )
    changed(rule, name="Something else")
    contact.refresh_from_db()
    assert history_of(contact)[1].what.startswith(
        "Went to Harbour neighbourhood by a rule that is not asked any more: Hate crime"
    )
