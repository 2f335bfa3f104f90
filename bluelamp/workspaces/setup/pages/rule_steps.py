"""What is done about a rule by one press: asking it earlier or later, and taking it away."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import drop_rule as ask_no_more
from bluelamp.contacts.actions import move_rule as ask_as
from bluelamp.contacts.actions.routing import RuleGone
from bluelamp.contacts.routing import rule_with
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor

if TYPE_CHECKING:
    from bluelamp.contacts.models import RoutingRule

Step = Callable[["RoutingRule"], object]


@open_to("contacts.route")
def move_rule(request: HttpRequest, by: Actor, rule_id: UUID) -> HttpResponse:
    """Have it asked as the one with the number that the form carries."""
    number = request.POST.get("number", "")
    if not (number.isascii() and number.isdigit() and len(number) < 5):
        return redirect("rules")
    said = _("“%(name)s” is asked at another place now.")
    return _do(request, rule_id, lambda rule: ask_as(by=by, rule=rule, number=int(number)), said)


@open_to("contacts.route")
def drop_rule(request: HttpRequest, by: Actor, rule_id: UUID) -> HttpResponse:
    """Ask it no more."""
    said = _("“%(name)s” is not asked any more. Contacts that went by it stay where they are.")
    return _do(request, rule_id, lambda rule: ask_no_more(by=by, rule=rule), said)


def _do(request: HttpRequest, rule_id: UUID, step: Step, said: str) -> HttpResponse:
    if request.method == "POST":
        rule = rule_with(rule_id)
        try:
            if rule is None:
                raise RuleGone
            step(rule)
        except RuleGone as error:
            messages.error(request, str(error))
        else:
            messages.success(request, said % {"name": rule.name})
    return redirect("rules")


addresses = [
    path("desk/setup/rules/<uuid:rule_id>/move/", move_rule, name="move_rule"),
    path("desk/setup/rules/<uuid:rule_id>/drop/", drop_rule, name="drop_rule"),
]
