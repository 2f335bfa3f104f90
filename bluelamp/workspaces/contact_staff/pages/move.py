"""Move a contact to another team, which deals with it from then on."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import move_to_team
from bluelamp.contacts.actions.move import SealedStays
from bluelamp.contacts.changes import TO_MOVE_FOR
from bluelamp.contacts.holding import ChangedMeanwhile, as_it_is
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.rules import LONGEST_MESSAGE, WhyMoved
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import Field, Option
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import tidy
from bluelamp.staff.closed_teams import TeamIsClosed, open_teams
from bluelamp.workspaces.contact_staff.clash import seen_in
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.moving import why_field
from bluelamp.workspaces.contact_staff.reference import CONTACT

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@open_to("contacts.move")
def move(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Ask to which team and why, saying what that changes; move it."""
    contact = contact_for_staff(by, reference)
    teams = {code: name for code, name in open_teams().items() if code != contact.team_id}
    if request.method != "POST":
        return _show(request, by, contact, teams, Again())
    again = _read(request, teams)
    if not again.errors:
        again = _move(request, by, contact, again)
    if again.errors:
        return _show(request, by, contact, teams, again)
    messages.success(request, _("%(team)s deals with it now.") % {"team": teams[again.value("team")]})
    return redirect("queue")


def _read(request: HttpRequest, teams: dict[str, str]) -> Again:
    typed = {name: tidy(request.POST.get(name, "")) for name in ("team", "reason", "note")}
    errors: dict[str, str] = {}
    if typed["team"] not in teams:
        errors["team"] = _("Choose a team.")
    if typed["reason"] not in TO_MOVE_FOR:
        errors["reason"] = _("Choose why.")
    if len(typed["note"]) > LONGEST_MESSAGE:
        errors["note"] = _("The note is too long. Write at most 20,000 characters.")
    return Again("move", typed, errors)


def _move(request: HttpRequest, by: Actor, contact: "Contact", again: Again) -> Again:
    """Move it, and return what was typed, with what was wrong where anything was."""
    reason, note = WhyMoved(again.value("reason")), again.value("note")
    try:
        move_to_team(by=by, contact=contact, team=again.value("team"), reason=reason, note=note, seen=seen_in(request))
    except (SealedStays, TeamIsClosed, ChangedMeanwhile) as error:
        return Again("move", again.typed, {"": str(error)})
    return again


def _show(request: HttpRequest, by: Actor, contact: "Contact", teams: dict[str, str], again: Again) -> HttpResponse:
    context: dict[str, Any] = {
        "contact": contact,
        "seen_now": as_it_is(contact),
        "still_seen": by.may("contacts.see_all_teams"),
        "fields": _fields(teams, again) if teams and not contact.sealed else [],
        "errors": again.links(),
    }
    return render(request, "workspaces/contact_staff/pages/move.html", context)


def _fields(teams: dict[str, str], again: Again) -> list[Field]:
    team = again.value("team")
    options = [Option(code, name, checked=code == team) for code, name in teams.items()]
    return [
        Field(
            name="team",
            label=_("To which team?"),
            error=again.error("team"),
            options=(Option("", _("Choose a team")), *options),
            kind="select",
            is_page_heading=False,
            label_size="s",
        ),
        why_field(chosen=again.value("reason"), error=again.error("reason")),
        Field(
            name="note",
            label=_("A note for the other team (optional)"),
            hint=_("The person never sees it on this website. They may ask for it by law."),
            value=again.value("note"),
            error=again.error("note"),
            kind="textarea",
            is_page_heading=False,
            label_size="s",
            rows=3,
        ),
    ]


address = path(f"{CONTACT}move/", move, name="move")
