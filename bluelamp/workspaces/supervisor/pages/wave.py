"""One survey: how far it is while it runs, and its figures once it is over."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.pulse.actions import NothingToDraw, WaveIsOver, draw_addresses, end_wave
from bluelamp.pulse.figures import as_read
from bluelamp.pulse.queries import (
    addresses_left,
    answered_of,
    outlines_brought,
    parts_of,
    progress_of,
    wave_before,
    wave_with,
)
from bluelamp.workspaces.supervisor.entries import Entries, short_field
from bluelamp.workspaces.supervisor.wave_forms import YES, wanted_in, yes_field
from bluelamp.workspaces.supervisor.wave_words import area_rows, question_called, question_rows

if TYPE_CHECKING:
    from bluelamp.pulse.models import Wave


@open_to("surveys.see_figures")
def wave(request: HttpRequest, by: Actor, wave_id: UUID) -> HttpResponse:
    """Show it."""
    return _show(request, by, _wave(wave_id), Entries())


@open_to("pulse.run")
def draw_wave(request: HttpRequest, by: Actor, wave_id: UUID) -> HttpResponse:
    """Draw addresses by chance, where answers are short."""
    found = _wave(wave_id)
    if request.method != "POST":
        return redirect("wave", wave_id)
    entries = Entries(request.POST)
    count = wanted_in(entries, "count", _("Enter how many letters, from 1 to 10,000."))
    if not count:
        return _show(request, by, found, entries)
    try:
        draw = draw_addresses(by=by, wave=found, count=count)
    except (NothingToDraw, WaveIsOver) as error:
        messages.error(request, str(error))
        return redirect("wave", wave_id)
    words = ngettext("%(count)s address was drawn.", "%(count)s addresses were drawn.", draw.drawn)
    messages.success(request, words % {"count": draw.drawn})
    return redirect("wave", wave_id)


@open_to("pulse.run")
def finish_wave(request: HttpRequest, by: Actor, wave_id: UUID) -> HttpResponse:
    """End it now."""
    found = _wave(wave_id)
    if request.method != "POST":
        return redirect("wave", wave_id)
    if request.POST.get("sure") != YES:
        return _show(request, by, found, Entries(errors={"sure": _("Say that you are sure. It cannot be undone.")}))
    end_wave(by=by, wave=found)
    messages.success(request, _("The survey is over. Its addresses are erased."))
    return redirect("wave", wave_id)


def _wave(wave_id: UUID) -> "Wave":
    found = wave_with(wave_id)
    if found is None:
        raise Http404
    return found


def _show(request: HttpRequest, by: Actor, found: "Wave", entries: Entries) -> HttpResponse:
    context: dict[str, Any] = {"wave": found, "errors": entries.links()}
    if found.figures is None:
        context |= _running(by, found, entries)
    else:
        figures = as_read(found.figures)
        before, outlines = wave_before(found), outlines_brought()
        earlier = as_read(before.figures) if before else None
        areas = area_rows(figures, earlier)
        first = figures.lines[0].question if figures.lines else ""
        context |= {
            "figures": figures,
            "before": before,
            "since": {"before": before},
            "questions": question_rows(found, figures, earlier),
            "areas": areas,
            "has_map": outlines is not None and any(row.name in outlines.areas for row in areas),
            "off_map": [row.name for row in areas if outlines is not None and row.name not in outlines.areas],
            "first": question_called(found, first) if first else "",
            "progress": progress_of(found),
        }
    return render(request, "workspaces/supervisor/pages/wave.html", context)


def _running(by: Actor, found: "Wave", entries: Entries) -> dict[str, Any]:
    return {
        "progress": progress_of(found),
        "answered": answered_of(found),
        "left": addresses_left(found),
        "may_run": by.may("pulse.run"),
        "parts": parts_of(found),
        "sure": yes_field(entries, "sure", _("This cannot be undone"), _("I am sure")),
        "count": short_field(entries, "count", _("How many letters"), _("They go where answers are short.")),
    }


WAVE = "desk/confidence/pulse/<uuid:wave_id>/"
addresses = (
    path(WAVE, wave, name="wave"),
    path(f"{WAVE}draw/", draw_wave, name="draw_wave"),
    path(f"{WAVE}end/", finish_wave, name="end_wave"),
)
