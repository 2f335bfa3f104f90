"""The templates: which words Bluelamp itself says, and which wait for approval."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.knowledge.queries import approved_version, newest_version, waits
from bluelamp.knowledge.rules import Kind
from bluelamp.knowledge.templates import TEMPLATES, Template


@dataclass(frozen=True)
class Row:
    """A template as the page shows it: the number of the version in use, 0 as Bluelamp comes, and whether one waits."""

    template: Template
    number: int
    is_waiting: bool


@open_to("knowledge.write_template")
def templates(request: HttpRequest, _by: Actor) -> HttpResponse:
    """Show each template, and what is said by it now."""
    rows = [_row(template) for template in TEMPLATES.values()]
    return render(request, "workspaces/setup/pages/templates.html", {"rows": rows})


def _row(template: Template) -> Row:
    in_use, newest = approved_version(template.code, Kind.TEMPLATE), newest_version(template.code, Kind.TEMPLATE)
    return Row(template, in_use.number if in_use else 0, newest is not None and waits(newest))


address = path("desk/setup/templates/", templates, name="templates")
