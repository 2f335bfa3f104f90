"""The services: what the public is offered, and what is being made."""

from dataclasses import dataclass
from itertools import groupby
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.versions import State, Version, all_versions
from bluelamp.staff.queries import names_of_teams
from bluelamp.workspaces.setup.service_words import COLOURS, state_in_words

CURRENT: Final = (State.OFFERED, State.TO_COME, State.APPROVED, State.WAITS, State.DRAFT)


@dataclass(frozen=True)
class Line:
    """A version of a service as the list shows it."""

    version: Version
    says: str
    colour: str


@dataclass(frozen=True)
class Row:
    """A service as the list shows it: the versions that matter now, and else the newest."""

    name: str
    team: str
    lines: list[Line]


@open_to("reports.see_services")
def services(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show each service with how its versions stand."""
    rows = [_row(list(versions)) for _code, versions in groupby(all_versions(), key=lambda version: version.code)]
    rows.sort(key=lambda row: row.name.casefold())
    context = {"rows": rows, "may_write": by.may("reports.write_service")}
    return render(request, "workspaces/setup/pages/services.html", context)


def _row(versions: list[Version]) -> Row:
    current = [version for version in versions if version.state in CURRENT] or versions[:1]
    definition = current[0].definition
    lines = [Line(version, state_in_words(version), COLOURS[version.state]) for version in current]
    return Row(str(definition.label), names_of_teams().get(definition.team, definition.team), lines)


address = path("desk/setup/services/", services, name="services")
