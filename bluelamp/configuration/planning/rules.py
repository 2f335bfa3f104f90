"""What would change of the rules that say where contacts go, and of their order."""

from functools import partial
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from bluelamp.configuration.definition import Configuration, RuleSet
from bluelamp.configuration.planning.plan import Plan, names_of_teams
from bluelamp.contacts.actions import keep_rule, move_rule
from bluelamp.contacts.fitting import Asks
from bluelamp.contacts.routing import rules_in_use
from bluelamp.foundation.ledger.actor import Actor

if TYPE_CHECKING:
    from bluelamp.contacts.models import RoutingRule


def plan_rules(plan: Plan, wanted: Configuration, here: Configuration) -> None:
    """Add rules that are made and changed, and last their order: those of the file first, in its order.

    A rule is taken for the same where it is called the same.
    """
    if wanted.rules is None:
        return
    names = names_of_teams(wanted, here)
    order, asked = list(here.rules or ()), list(wanted.rules)
    spare, new = _without(order, asked), _without(asked, order)
    for rule in new:
        old = next((one for one in spare if one.name == rule.name), None)
        if old is None:
            words = _("The rule “%(name)s” is made: what fits it goes to %(team)s.")
            order.append(rule)
        else:
            words = _("The rule “%(name)s” is changed: what fits it goes to %(team)s.")
            spare.remove(old)
            order[order.index(old)] = rule
        plan.add(words % {"name": rule.name, "team": names.get(rule.team, rule.team)}, partial(_keep, rule, old))
    if order != [*asked, *spare]:
        plan.add(
            _("The rules are asked in the order of the file, those that are only here after them."),
            partial(_sort, asked),
        )
    plan.left += [_("The rule “%(name)s”") % {"name": rule.name} for rule in spare]


def _without(rules: list[RuleSet], others: list[RuleSet]) -> list[RuleSet]:
    """Return what stands in rules and not in others; of two that are the same each counts."""
    rest = list(rules)
    for other in others:
        if other in rest:
            rest.remove(other)
    return rest


def _keep(rule: RuleSet, old: RuleSet | None, *, by: Actor) -> None:
    kept = next((row for row in rules_in_use() if _as_set(row) == old), None) if old else None
    asks = Asks(rule.chosen, rule.place, rule.words)
    keep_rule(by=by, name=rule.name, asks=asks, team=rule.team, skill=rule.skill or None, instead_of=kept)


def _sort(asked: list[RuleSet], *, by: Actor) -> None:
    for number, rule in enumerate(asked, 1):
        later = rules_in_use()[number - 1 :]
        move_rule(by=by, rule=next(row for row in later if _as_set(row) == rule), number=number)


def _as_set(rule: "RoutingRule") -> RuleSet:
    return RuleSet(rule.name, rule.team_id, rule.chosen, rule.place, rule.words, rule.skill_id or "")
