"""Take the figures of a survey away as a file."""

from typing import Final
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.taking_away import as_file, form_asked
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.pulse.actions import export_wave as take_away
from bluelamp.pulse.queries import wave_with

COLUMNS: Final = ("question", "area", "answers", "share", "low", "high", "effective", "why")


@open_to("surveys.see_figures")
def export_wave(request: HttpRequest, by: Actor, wave_id: UUID) -> HttpResponse:
    """Give a file with a row for each share; without a known form of file, lead back."""
    wave, form = wave_with(wave_id), form_asked(request)
    if wave is None:
        raise Http404
    if form is None:
        return redirect("wave", wave_id)
    lines = take_away(by=by, wave=wave, form=form)
    rows = [["" if (cell := getattr(line, name)) is None else str(cell) for name in COLUMNS] for line in lines]
    return as_file(form, named="survey", columns=COLUMNS, rows=rows)


address = path("desk/confidence/pulse/<uuid:wave_id>/file/", export_wave, name="export_wave")
