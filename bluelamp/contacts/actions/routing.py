"""Saying where contacts go as they come in: the rules of the force, in their order."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.fitting import Asks
from bluelamp.contacts.models import RoutingRule
from bluelamp.contacts.rule_events import RuleDropped, RuleKept, RuleMoved
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.staff.closed_teams import must_be_open

MAY: Final = "contacts.route"


class RuleGone(ValueError):
    """A rule was to be changed that a colleague changed or took away meanwhile."""

    def __str__(self) -> str:
        return str(_("Someone changed this rule while you had it open. Look at the rules as they are now."))


@action(may=MAY, announces=RuleKept)
def keep_rule(
    *, by: Actor, name: str, asks: Asks, team: str, skill: str | None = None, instead_of: RoutingRule | None = None
) -> RoutingRule:
    """Have contacts that a rule fits go to a team, and to those of it who have a skill; it is asked after all others.

    A changed rule is a new one in the place of the old, which stays for what it decided. Raises `RuleGone` and
    `TeamIsClosed`.
    """
    must_be_open([team])
    rules = _held()
    fields = {"name": name, "chosen": asks.chosen, "place": asks.place, "words": asks.words}
    made = RoutingRule(number=len(rules) + 1, team_id=team, skill_id=skill, **fields)
    if instead_of is not None:
        old = _still(instead_of, rules)
        if (old.name, old.asks, old.team_id, old.skill_id) == (name, asks, team, skill):
            nothing_new()
            return old
        made.number = old.number
        RoutingRule.objects.filter(pk=old.pk).update(dropped_at=now())
    made.save(force_insert=True)
    instead_of_id = instead_of.pk if instead_of else None
    announce(RuleKept(rule_id=made.pk, instead_of_id=instead_of_id, team=team, skill=skill), by=by)
    return made


@action(may=MAY, announces=RuleMoved)
def move_rule(*, by: Actor, rule: RoutingRule, number: int) -> None:
    """Have a rule asked as the one with this number, at most the last. Raises `RuleGone`."""
    rules = _held()
    moved = _still(rule, rules)
    before = rules.index(moved)
    rules.insert(max(number - 1, 0), rules.pop(before))
    if rules.index(moved) == before:
        nothing_new()
        return
    _number(rules)
    announce(RuleMoved(rule_id=moved.pk, number=moved.number), by=by)


@action(may=MAY, announces=RuleDropped)
def drop_rule(*, by: Actor, rule: RoutingRule) -> None:
    """Ask a rule no more; what it decided stays. Raises `RuleGone`."""
    rules = _held()
    rules.remove(_still(rule, rules))
    RoutingRule.objects.filter(pk=rule.pk).update(dropped_at=now())
    _number(rules)
    announce(RuleDropped(rule_id=rule.pk), by=by)


def _held() -> list[RoutingRule]:
    """Return the rules in their order, held until the transaction ends."""
    rows = RoutingRule.objects.select_for_update().filter(dropped_at=None)
    return list(rows.order_by("number", "made_at"))


def _still(rule: RoutingRule, rules: list[RoutingRule]) -> RoutingRule:
    if rule not in rules:
        raise RuleGone
    return rules[rules.index(rule)]


def _number(rules: list[RoutingRule]) -> None:
    for number, rule in enumerate(rules, 1):
        rule.number = number
    RoutingRule.objects.bulk_update(rules, ["number"])
