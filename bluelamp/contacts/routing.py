"""Reading where contacts go: the rules in their order, which one fits, and which are never reached."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.utils.translation import gettext as _

from bluelamp.contacts.fitting import Told
from bluelamp.contacts.models import RoutingRule
from bluelamp.foundation.remembering import remembered_for
from bluelamp.staff.queries import empty_teams

SECONDS_REMEMBERED: Final = 2.0


@dataclass(frozen=True)
class Asked:
    """A rule that was asked about a contact: whether it fits, and whether nobody is in the team that it names."""

    rule: RoutingRule
    fits: bool
    team_is_empty: bool

    @property
    def decides(self) -> bool:
        """Say whether the contact goes where this rule says."""
        return self.fits and not self.team_is_empty


def rules_in_use() -> list[RoutingRule]:
    """Return the rules in the order in which they are asked, each with its team and the skill it needs."""
    rows = RoutingRule.objects.filter(dropped_at=None).select_related("team", "skill")
    return list(rows.order_by("number", "made_at"))


def rule_with(rule_id: UUID) -> RoutingRule | None:
    """Return a rule that is in use, None where there is none."""
    return RoutingRule.objects.select_related("team", "skill").filter(pk=rule_id, dropped_at=None).first()


def asked_in_turn(told: Told) -> list[Asked]:
    """Return which rules would be asked about a contact, in their order, up to the one that decides if any does."""
    return _asked(rules_in_use(), told)


def rule_for(tell: Callable[[], Told]) -> RoutingRule | None:
    """Return the first rule that fits a contact, None where none does; one whose team nobody is in is passed over.

    What it tells is asked for only where there are rules. A rule that was changed is followed within two seconds.
    """
    rules = _rules_by_now()
    return next((each.rule for each in _asked(rules, tell()) if each.decides), None) if rules else None


@remembered_for(SECONDS_REMEMBERED)
def _rules_by_now() -> list[RoutingRule]:
    return rules_in_use()


def _asked(rules: list[RoutingRule], told: Told) -> list[Asked]:
    asked = []
    empty = empty_teams() if rules else frozenset[str]()
    for rule in rules:
        asked.append(Asked(rule, fits=rule.asks.fits(told), team_is_empty=rule.team_id in empty))
        if asked[-1].decides:
            break
    return asked


def why_there(rule: RoutingRule) -> str:
    """Say where a contact went as it came in, by which rule, and which skill it needs."""
    said = {"team": rule.team, "number": rule.number, "name": rule.name, "skill": rule.skill or ""}
    if rule.dropped_at:
        went = _("Went to %(team)s by a rule that is not asked any more: %(name)s") % said
    else:
        went = _("Went to %(team)s by rule %(number)s: %(name)s") % said
    return _("%(went)s. It needs: %(skill)s") % (said | {"went": went}) if rule.skill else went


def hidden_behind(rules: Iterable[RoutingRule]) -> dict[UUID, list[RoutingRule]]:
    """Return for each of these rules, in their order, the later ones that are never reached because of it."""
    empty = empty_teams()
    left = list(rules)
    hidden: dict[UUID, list[RoutingRule]] = {}
    while left:
        first, *left = left
        if first.team_id in empty:
            continue
        behind = [rule for rule in left if first.asks.covers(rule.asks)]
        left = [rule for rule in left if rule not in behind]
        if behind:
            hidden[first.pk] = behind
    return hidden
