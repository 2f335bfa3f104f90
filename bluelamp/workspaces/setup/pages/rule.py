"""One rule, new or changed."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import keep_rule
from bluelamp.contacts.actions.routing import RuleGone
from bluelamp.contacts.routing import rule_with
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.workspaces.setup.forms import Form, typed_in
from bluelamp.workspaces.setup.rule_forms import ASKS, asks_of, check_rule, form_of_rule, rule_fields

if TYPE_CHECKING:
    from bluelamp.contacts.models import RoutingRule


@open_to("contacts.route")
def new_rule(request: HttpRequest, by: Actor) -> HttpResponse:
    """Ask for a rule, and keep it behind all others."""
    return _ask(request, by, None)


@open_to("contacts.route")
def rule(request: HttpRequest, by: Actor, rule_id: UUID) -> HttpResponse:
    """Show a rule, and keep it as it was changed."""
    found = rule_with(rule_id)
    if found is None and request.method == "POST":
        messages.error(request, str(RuleGone()))
        return redirect("rules")
    if found is None:
        raise Http404
    return _ask(request, by, found)


def _ask(request: HttpRequest, by: Actor, found: "RoutingRule | None") -> HttpResponse:
    form = form_of_rule(found) if found else Form()
    if request.method == "POST":
        form = typed_in(request, "name", *ASKS, "team", "skill")
        check_rule(form)
    if request.method == "POST" and not form.wrong:
        _keep(request, by, form, found)
        return redirect("rules")
    context = {
        "found": found,
        "fields": rule_fields(form),
        "errors": form.links(),
    }
    return render(request, "workspaces/setup/pages/rule.html", context)


def _keep(request: HttpRequest, by: Actor, form: Form, found: "RoutingRule | None") -> None:
    typed = form.typed
    try:
        kept = keep_rule(
            by=by,
            name=typed["name"],
            asks=asks_of(form),
            team=typed["team"],
            skill=typed["skill"] or None,
            instead_of=found,
        )
    except RuleGone as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Rule %(number)s is kept: %(name)s.") % {"number": kept.number, "name": kept.name})


addresses = [
    path("desk/setup/rules/new/", new_rule, name="new_rule"),
    path("desk/setup/rules/<uuid:rule_id>/", rule, name="rule"),
]
