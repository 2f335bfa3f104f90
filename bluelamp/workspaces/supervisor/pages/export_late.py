"""Take away as a file what is late in a team, or what was given to someone there and not opened."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path

from bluelamp.contacts.actions import export_list
from bluelamp.contacts.lateness import lateness_of
from bluelamp.contacts.listed import late_in, unopened_in
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.taking_away import as_file, form_asked
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.contact_columns import COLUMNS, columns_of, moment
from bluelamp.workspaces.supervisor.frame import address_of, chosen_team

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

WHY: Final = ("why_late", "held_since")
GIVEN: Final = ("given",)


@open_to("contacts.supervise")
def export_late(request: HttpRequest, by: Actor) -> HttpResponse:
    """Give a file of all that is late or soon will be, with why; without a known form, lead back to the team."""
    form, team = form_asked(request), chosen_team(request, by)
    if form is None:
        return redirect(address_of("team", team=team))
    late = export_list(by=by, listed=late_in(team), form=form)
    return as_file(form, named="late", columns=(*COLUMNS, *WHY), rows=_with_why(late))


@open_to("contacts.supervise")
def export_unopened(request: HttpRequest, by: Actor) -> HttpResponse:
    """Give a file of all that was not opened yet, with when it was given; without a known form, lead back."""
    form, team = form_asked(request), chosen_team(request, by)
    if form is None:
        return redirect(address_of("team", team=team))
    unopened = export_list(by=by, listed=unopened_in(team), form=form)
    return as_file(form, named="not-opened", columns=(*COLUMNS, *GIVEN), rows=_with_given(unopened))


def _with_why(contacts: "list[Contact]") -> Iterator[tuple[str, ...]]:
    reasons = lateness_of(contacts)
    for contact, cells in zip(contacts, columns_of(contacts), strict=True):
        lateness = reasons[contact.pk]
        yield (*cells, lateness.why, moment(lateness.held_since))


def _with_given(contacts: "list[Contact]") -> Iterator[tuple[str, ...]]:
    for contact, cells in zip(contacts, columns_of(contacts), strict=True):
        yield (*cells, moment(contact.given_at))  # type: ignore[attr-defined]  # an annotation of the query


addresses = [
    path("desk/team/late/export/", export_late, name="export_late"),
    path("desk/team/unopened/export/", export_unopened, name="export_unopened"),
]
