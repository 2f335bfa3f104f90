"""Bring the boundaries of areas, so that figures are shown on a map."""

from typing import TYPE_CHECKING, Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bluelamp.confidence.areas.csv_files import NotUsable
from bluelamp.confidence.maps.outlines import read_outlines
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.pulse.actions import bring_map as keep_map
from bluelamp.pulse.queries import areas_asked
from bluelamp.pulse.reading import Sent
from bluelamp.workspaces.supervisor.entries import Entries
from bluelamp.workspaces.supervisor.wave_forms import file_field

if TYPE_CHECKING:
    from bluelamp.confidence.maps.outlines import Outlines

LARGEST: Final = 10 * 1024 * 1024


@open_to("pulse.run")
def bring_map(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the form; keep the map, or say what is wrong with the file."""
    entries = Entries()
    outlines = _outlines(request, entries) if request.method == "POST" else None
    if outlines is None:
        return _show(request, entries)
    keep_map(by=by, outlines=outlines)
    count = len(outlines.areas)
    words = ngettext("The map shows %(count)s area.", "The map shows %(count)s areas.", count)
    messages.success(request, words % {"count": count})
    return redirect("waves")


def _outlines(request: HttpRequest, entries: Entries) -> "Outlines | None":
    sent, areas = request.FILES.get("boundaries"), areas_asked()
    try:
        if not areas:
            entries.errors["boundaries"] = _("No survey has areas yet. Make one first, or take one in.")
        elif sent is None:
            entries.errors["boundaries"] = _("Choose a file of boundaries.")
        elif (sent.size or 0) > LARGEST:
            entries.errors["boundaries"] = _("The file is larger than 10 MB. Take a generalised version of it.")
        else:
            return read_outlines(Sent(sent.name or "boundaries", sent.read()), areas)
    except NotUsable as error:
        entries.errors["boundaries"] = str(error)
    return None


def _show(request: HttpRequest, entries: Entries) -> HttpResponse:
    hint = _("GeoJSON. One of its properties calls each area as the tables of your surveys do. At most 10 MB.")
    context: dict[str, Any] = {
        "field": file_field(entries, "boundaries", _("The boundaries of areas"), hint),
        "errors": entries.links(),
    }
    return render(request, "workspaces/supervisor/pages/bring_map.html", context)


address = path("desk/confidence/pulse/map/", bring_map, name="bring_map")
