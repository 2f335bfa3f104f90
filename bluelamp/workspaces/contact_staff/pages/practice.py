"""One practice of mine: what each thing was given and why, and what a trainer wrote."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.access.reach import can_reach
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.training.mark_words import why
from bluelamp.training.queries import debrief_of, mark_lines, own_practice, points_of
from bluelamp.training.scripts import SCRIPTS


@open_to("training.practise")
def practice(request: HttpRequest, by: Actor, practice_id: UUID) -> HttpResponse:
    """Show it; that the trainer's words were opened is known from the look."""
    shown = own_practice(by, practice_id)
    context: dict[str, Any] = {
        "practice": shown,
        "script": SCRIPTS[shown.script],
        "points": points_of(shown.marks.all()),
        "lines": [(aim, mark, why(mark)) for aim, mark in mark_lines(shown)],
        "debrief": debrief_of(by, shown),
        "reaches_contact": can_reach(by, shown.contact),
    }
    return render(request, "workspaces/contact_staff/pages/practice.html", context)


address = path("desk/practise/<uuid:practice_id>/", practice, name="practice")
