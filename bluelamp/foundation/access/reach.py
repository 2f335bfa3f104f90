"""Which records an actor can reach at all: one rule for each kind of record, used by lists, pages and actions alike."""

from collections.abc import Callable, Collection
from typing import Final, TypeVar
from uuid import UUID

from django.apps import apps
from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from bluelamp.foundation.ledger.actor import Actor

M = TypeVar("M", bound=Model)
Rule = Callable[[Actor], Q]
RULES: Final[dict[str, Rule]] = {}


def reach(label: str) -> Callable[[Rule], Rule]:
    """Mark a function as the rule for a model such as `contacts.Contact`: it returns what the actor can reach."""

    def register(rule: Rule) -> Rule:
        RULES[label] = rule
        return rule

    return register


def within_reach(by: Actor, rows: QuerySet[M]) -> QuerySet[M]:
    """Keep of `rows` what the actor can reach; raise `KeyError` for a model without a rule."""
    return rows.filter(RULES[rows.model._meta.label](by))


def reached_of(by: Actor, rows: QuerySet[M], ids: Collection[UUID]) -> QuerySet[M]:
    """Keep of `rows` those with these ids that the actor can reach.

    Each is looked up by its id and then judged. Asked for both at once, SQLite reads all records of a team instead.
    """
    reached = within_reach(by, rows.model._default_manager.filter(pk=OuterRef("pk")))
    return rows.filter(Exists(reached), pk__in=list(ids))


def can_reach(by: Actor, record: Model) -> bool:
    """Say whether the actor can reach this one record now.

    Where the rule lets reach everything, or names records by their ids and says no more, the database is not asked.
    """
    label = record._meta.label
    rule = RULES[label](by)
    match rule.children:
        case []:
            return True
        case [("pk__in", frozenset() as named)] if not rule.negated:
            return record.pk in named
    return bool(apps.get_model(label)._default_manager.filter(rule, pk=record.pk).exists())
