"""One practice of someone else: all of it, giving the marks that only a person can give, and what was given."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.access.look import Reason
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import tidy, what_is_wrong_with
from bluelamp.training.actions import AlreadyDebriefed, debrief_practice
from bluelamp.training.mark_words import why
from bluelamp.training.queries import debrief_of, mark_lines, points_of, practice_to_debrief
from bluelamp.training.rules import LONGEST_DEBRIEF
from bluelamp.training.scripts import SCRIPTS
from bluelamp.workspaces.supervisor.entries import Entries
from bluelamp.workspaces.supervisor.looking_back import contact_as_it_was
from bluelamp.workspaces.supervisor.marking import debrief_field, point_fields, points_in

if TYPE_CHECKING:
    from bluelamp.training.models import Practice


@open_to("training.debrief")
def debrief(request: HttpRequest, by: Actor, practice_id: UUID) -> HttpResponse:
    """Show the contact with what is to be judged, or with what was given; keep the points that were chosen."""
    practice, entries = practice_to_debrief(by, practice_id), Entries(request.POST)
    if request.method == "POST" and _is_kept(by, practice, entries):
        messages.success(request, _("It is marked, and %(name)s is told.") % {"name": practice.account.name})
        return redirect("practices")
    return _show(request, by, practice, entries)


def _is_kept(by: Actor, practice: "Practice", entries: Entries) -> bool:
    """Give the marks, or note what is wrong."""
    points, words = points_in(practice, entries), tidy(entries.text("words"))
    wrong = what_is_wrong_with(words, longest=LONGEST_DEBRIEF)
    if wrong:
        entries.errors["words"] = wrong
    if entries.errors:
        return False
    try:
        debrief_practice(by=by, practice=practice, points=points, words=words)
    except AlreadyDebriefed as error:
        entries.errors[""] = str(error)
    return not entries.errors


def _show(request: HttpRequest, by: Actor, practice: "Practice", entries: Entries) -> HttpResponse:
    given = debrief_of(by, practice)
    context: dict[str, Any] = {
        "practice": practice,
        "script": SCRIPTS[practice.script],
        "debrief": given,
        "points": points_of(practice.marks.all()),
        "lines": [(aim, mark, why(mark)) for aim, mark in mark_lines(practice)],
        "fields": [] if given else [*point_fields(practice, entries), debrief_field(entries, longest=LONGEST_DEBRIEF)],
        "errors": entries.links(),
        "back": reverse("practices"),
        **contact_as_it_was(request, by, practice.contact.reference, reason=Reason.TRAINING),
    }
    return render(request, "workspaces/supervisor/pages/debrief.html", context)


address = path("desk/practices/<uuid:practice_id>/", debrief, name="debrief")
