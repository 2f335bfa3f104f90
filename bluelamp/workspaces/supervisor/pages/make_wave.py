"""Make a survey: its days, how many answers are wanted, the addresses to draw from, and who lives there."""

from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.confidence.areas.csv_files import NotUsable
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.pulse.actions import make_wave as make
from bluelamp.pulse.reading import Frame, read_frame
from bluelamp.workspaces.supervisor.entries import Entries, short_field
from bluelamp.workspaces.supervisor.wave_forms import (
    MARGINS_SAMPLE,
    YES,
    about_survey,
    days_in,
    file_field,
    file_in,
    name_in,
    people_field,
    people_in,
    wanted_in,
    yes_field,
)

ADDRESSES_SAMPLE: Final = 'address,area\n"1 Mill Lane, Harrowmere, HM1 2AB",Quay'


@open_to("pulse.run")
def make_wave(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the form; make the survey, or say what is wrong with it and where."""
    entries = Entries(request.POST)
    if request.method != "POST":
        return _show(request, entries)
    name, days = name_in(entries), days_in(entries)
    wanted = wanted_in(entries, "wanted", _("Enter how many answers are wanted in each area, from 1 to 10,000."))
    frame = _frame(request, entries)
    if entries.errors or days is None or frame is None:
        return _show(request, entries)
    in_welsh = entries.text("in_welsh") == YES
    wave = make(by=by, name=name, begins=days[0], ends=days[1], wanted=wanted, in_welsh=in_welsh, frame=frame)
    messages.success(request, _("The survey is made. Nobody is written to yet: draw addresses and print letters."))
    return redirect("wave", wave.pk)


def _frame(request: HttpRequest, entries: Entries) -> Frame | None:
    addresses, margins = file_in(request, entries, "addresses"), people_in(entries)
    if addresses is None or margins is None:
        return None
    try:
        return read_frame(addresses, margins)
    except NotUsable as error:
        entries.errors["addresses"] = str(error)
        return None


def _show(request: HttpRequest, entries: Entries) -> HttpResponse:
    hint = _("Columns: address, area. Parts of an address stand between commas. No names.")
    census = _("Columns: margin, group, people. Margins can be area, age and sex. Take people of 16 and over.")
    wanted = _("More letters go where fewer have answered.")
    context: dict[str, Any] = {
        "fields": [
            *about_survey(entries),
            short_field(entries, "wanted", _("Answers wanted in each area"), wanted),
            file_field(entries, "addresses", _("Addresses to draw from, as a CSV file"), hint),
            people_field(entries, census),
            yes_field(entries, "in_welsh", _("Letters"), _("In Welsh too, on the back")),
        ],
        "samples": [ADDRESSES_SAMPLE, MARGINS_SAMPLE],
        "errors": entries.links(),
    }
    return render(request, "workspaces/supervisor/pages/make_wave.html", context)


address = path("desk/confidence/pulse/new/", make_wave, name="make_wave")
