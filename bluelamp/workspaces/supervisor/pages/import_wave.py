"""Take the figures of a survey from elsewhere in, from its file, which is not kept."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.confidence.areas.csv_files import NotUsable
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.pulse.actions import import_wave as take_in
from bluelamp.pulse.figures import Figures
from bluelamp.pulse.reading import Columns, read_survey
from bluelamp.workspaces.supervisor.entries import Entries
from bluelamp.workspaces.supervisor.wave_forms import (
    MARGINS_SAMPLE,
    about_survey,
    days_in,
    file_field,
    file_in,
    line_field,
    name_in,
    people_field,
    people_in,
)


@open_to("pulse.run")
def import_wave(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the form; take the figures in, or say what is wrong with the file and where."""
    entries = Entries(request.POST)
    if request.method != "POST":
        return _show(request, entries)
    name, days = name_in(entries), days_in(entries)
    figures = _figures(request, entries)
    if entries.errors or days is None or figures is None:
        return _show(request, entries)
    wave = take_in(by=by, name=name, begins=days[0], ends=days[1], figures=figures)
    messages.success(request, _("Its figures are taken in. The file was not kept."))
    return redirect("wave", wave.pk)


def _figures(request: HttpRequest, entries: Entries) -> Figures | None:
    answers, margins = file_in(request, entries, "answers"), people_in(entries)
    outcomes = tuple(name.strip() for name in entries.text("outcomes").split(",") if name.strip())
    if not outcomes:
        entries.errors["outcomes"] = _("Enter the name of at least one column.")
    if answers is None or margins is None or not outcomes:
        return None
    try:
        return read_survey(answers, margins, Columns(outcomes, entries.text("respondent"), entries.text("weight")))
    except NotUsable as error:
        entries.errors["answers"] = str(error)
        return None


def _show(request: HttpRequest, entries: Entries) -> HttpResponse:
    census = _("Columns: margin, group, people. One margin is area; each is called as the column of the answers is.")
    outcomes = _("Their names, with commas between. In each stands 1 or yes, 0 or no, or nothing.")
    weight = _("One over how likely each was to be asked. Leave it empty where all were as likely.")
    context: dict[str, Any] = {
        "fields": [
            *about_survey(entries),
            file_field(entries, "answers", _("The answers, as a CSV file"), _("One row for each person who answered.")),
            line_field(entries, "outcomes", _("Columns with answers"), outcomes),
            line_field(entries, "respondent", _("Column that says who answered"), _("So that nobody counts twice.")),
            line_field(entries, "weight", _("Column with a weight to begin with"), weight),
            people_field(entries, census),
        ],
        "sample": MARGINS_SAMPLE,
        "errors": entries.links(),
    }
    return render(request, "workspaces/supervisor/pages/import_wave.html", context)


address = path("desk/confidence/pulse/import/", import_wave, name="import_wave")
