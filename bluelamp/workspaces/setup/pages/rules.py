"""Where contacts go: the rules in their order, what is wrong with them, and what would happen to a contact."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.routing import Asked, asked_in_turn, hidden_behind, rules_in_use
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.services import services
from bluelamp.reports.telling import told_as
from bluelamp.staff.queries import empty_teams, names_of_teams
from bluelamp.workspaces.setup.forms import Form, typed_in
from bluelamp.workspaces.setup.rule_forms import ASKS, check_chosen, fits_in_words, trial_fields

if TYPE_CHECKING:
    from bluelamp.contacts.models import RoutingRule


@dataclass(frozen=True)
class Row:
    """One rule as the page shows it."""

    rule: "RoutingRule"
    fits: list[str]
    warning: str
    earlier: int
    later: int


@open_to("contacts.route")
def rules(request: HttpRequest, _by: Actor) -> HttpResponse:
    """Show the rules; say what would happen to the contact that was typed."""
    form = typed_in(request, *ASKS) if request.method == "POST" else Form()
    if request.method == "POST":
        check_chosen(form)
    is_tried = request.method == "POST" and not form.wrong
    asked = asked_in_turn(told_as(**form.typed)) if is_tried else []
    context: dict[str, Any] = {
        "rows": _rows(),
        "usual": _usual_teams(),
        "fields": trial_fields(form),
        "is_tried": is_tried,
        "asked": [_in_words(each) for each in asked],
        "outcome": _outcome(asked, form.typed.get("chosen", "")) if is_tried else "",
        "errors": form.links(),
    }
    return render(request, "workspaces/setup/pages/rules.html", context)


def _rows() -> list[Row]:
    rules = rules_in_use()
    hidden, empty = hidden_behind(rules), empty_teams() if rules else frozenset[str]()
    last = len(rules)
    return [
        Row(
            rule,
            fits_in_words(rule),
            _warning(rule, hidden.get(rule.pk, []), is_empty=rule.team_id in empty),
            earlier=number - 1,
            later=number + 1 if number < last else 0,
        )
        for number, rule in enumerate(rules, 1)
    ]


def _warning(rule: "RoutingRule", hidden: list["RoutingRule"], *, is_empty: bool) -> str:
    if is_empty:
        return _("Nobody is in %(team)s, so this rule is passed over.") % {"team": rule.team}
    if hidden:
        names = ", ".join(f"{each.number} ({each.name})" for each in hidden)
        return _("It fits all that these fit, so they are never reached: %(rules)s. Ask it later.") % {"rules": names}
    return ""


def _usual_teams() -> list[str]:
    """Say where each kind of report goes that no rule fits."""
    names = names_of_teams()
    return [
        _("%(service)s: %(team)s") % {"service": service.label, "team": names.get(service.team, service.team)}
        for service in services().values()
    ]


def _in_words(asked: Asked) -> str:
    said = {"number": asked.rule.number, "name": asked.rule.name, "team": asked.rule.team}
    if not asked.fits:
        return _("Rule %(number)s, %(name)s: does not fit.") % said
    if asked.team_is_empty:
        return _("Rule %(number)s, %(name)s: fits, but nobody is in %(team)s.") % said
    return _("Rule %(number)s, %(name)s: fits.") % said


def _outcome(asked: list[Asked], chosen: str) -> str:
    if asked and asked[-1].decides:
        rule = asked[-1].rule
        said = {"team": rule.team, "number": rule.number, "name": rule.name, "skill": rule.skill or ""}
        if rule.skill:
            return _("It would go to %(team)s by rule %(number)s: %(name)s. It would need: %(skill)s.") % said
        return _("It would go to %(team)s by rule %(number)s: %(name)s.") % said
    service = services().get(chosen.partition(":")[0])
    if service is None:
        return _("No rule fits. It would go to the team of its kind of report.")
    return _("No rule fits. It would go to %(team)s, the team of its kind of report.") % {
        "team": names_of_teams().get(service.team, service.team)
    }


address = path("desk/setup/rules/", rules, name="rules")
