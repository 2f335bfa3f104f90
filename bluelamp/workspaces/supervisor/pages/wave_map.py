"""The figures of one survey's areas as a map, which its page shows and which can be printed by itself."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.confidence.maps.picture import Found, Words, map_of
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.pulse.figures import as_read
from bluelamp.pulse.queries import outlines_brought, wave_with


@open_to("surveys.see_figures")
def wave_map(_request: HttpRequest, by: Actor, wave_id: UUID) -> HttpResponse:
    """Give the picture; there is none while the survey runs, or where nobody brought a map."""
    wave, outlines = wave_with(wave_id), outlines_brought()
    if wave is None or wave.figures is None or outlines is None:
        raise Http404
    areas = as_read(wave.figures).by_area()
    found = {
        line.area: Found(line.share, line.low, line.high)
        for line in areas
        if line.share is not None and line.low is not None and line.high is not None
    }
    numbers = {line.area: number for number, line in enumerate(areas, 1)}
    return HttpResponse(map_of(outlines, found, numbers, _words()), content_type="image/svg+xml")


def _words() -> Words:
    return Words(
        title=_("Map of the areas"),
        step=_("%(low)s to %(high)s %%"),
        unsure=_("Unsure: it may be two colours off"),
        nothing=_("No figure"),
    )


address = path("desk/confidence/pulse/<uuid:wave_id>/map.svg", wave_map, name="wave_map")
