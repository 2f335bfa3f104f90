"""A map to find a place on, with a list that says the same, for one answer of a draft."""

import json
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.channels.web_report.finding import Wanted, place_wanted
from bluelamp.channels.web_report.map_policy import let_in_tiles
from bluelamp.channels.web_report.pages.gone import draft_gone
from bluelamp.channels.web_report.visit import token_of
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.design.fields import ErrorLink, Field, Option
from bluelamp.foundation.design.language import only_changes_language
from bluelamp.foundation.quiet import QUIET
from bluelamp.places.queries import (
    are_sent_elsewhere,
    can_look_up,
    map_drawn,
    places_called,
    places_near,
    point_written,
)
from bluelamp.places.rules import as_choice, bounds_of, spot_from
from bluelamp.reports.actions import keep_answers
from bluelamp.reports.queries import draft_of

if TYPE_CHECKING:
    from bluelamp.gateways.gazetteer.adapter import Point, Spot

MOST: Final = 10  # places in the list


@open_to_public
def where_map(request: HttpRequest, draft_id: UUID, page_code: str, field_code: str) -> HttpResponse:
    """Show a map and what is near its middle; keep the place that is chosen, and go back to the question."""
    token = token_of(request)
    draft = draft_of(draft_id, token) if token else None
    if draft is None or token is None:
        return draft_gone(request)
    if draft.contact_id is not None:
        return redirect("receipt", draft_id)
    wanted = place_wanted(draft, page_code, field_code)
    if wanted is None or not can_look_up():
        raise Http404
    kept = wanted.with_choice(request.POST.get("pick", "")) if "use" in request.POST else None
    if kept is None:
        return _map(request, wanted)
    keep_answers(draft_id=draft_id, token=token, answers=kept)
    return redirect(f"{reverse('question', args=[draft_id, page_code])}#{field_code}")


@open_to_public
def map_drawing(request: HttpRequest) -> HttpResponse:
    """Give what the gazetteer draws of its area, which is the same for everyone."""
    drawn = map_drawn() if can_look_up() else None
    if drawn is None:
        raise Http404
    return JsonResponse(drawn)


def _map(request: HttpRequest, wanted: Wanted) -> HttpResponse:
    """Show the map where it was left, where some words lead, or where the place is that was chosen before."""
    point = point_written(request.POST.get("at", ""))
    if only_changes_language(request):
        return _show(request, wanted, point, choice=_around(request, point), near=request.POST.get("near", ""))
    if "list" in request.POST:
        return render(request, "channels/web_report/pages/where_map_list.html", {"choice": _around(request, point)})
    if "use" in request.POST:
        error = _("Choose a place from the list, or go back without one.")
        link = ErrorLink(error, "#pick" if point else "#near")
        return _show(request, wanted, point, choice=_around(request, point, error), errors=[link])
    if request.method == "POST":
        return _look(request, wanted, request.POST.get("near", ""))
    if wanted.words and not wanted.spot:
        return _look(request, wanted, wanted.words)
    return _show(request, wanted, wanted.spot.point if wanted.spot else None)


def _look(request: HttpRequest, wanted: Wanted, near: str) -> HttpResponse:
    """Show the map where some typed words lead first, and the places that they may mean before what is around it."""
    found = places_called(near, seeker=_seeker(request))
    if not found:
        said = _("We found no place of that name. Try other words, or go back.")
        return _show(request, wanted, None, near=near, said=said)
    around = [spot for spot in places_near(found[0].point, seeker=_seeker(request)) or () if spot not in found]
    return _show(request, wanted, found[0].point, near=near, choice=_choice((*found, *around)))


def _show(request: HttpRequest, wanted: Wanted, point: "Point | None", **more: Any) -> HttpResponse:
    drawn = map_drawn()
    context = {
        "at": point or "",
        "around": json.dumps(bounds_of(drawn)) if drawn else "",
        "choice": _around(request, point),
        "back": reverse("question", args=[wanted.draft_id, wanted.page_code]),
        "elsewhere": are_sent_elsewhere(),
        "tiles": settings.MAP_TILES,
        "tiles_by": settings.MAP_TILES_BY,
        **more,
    }
    return let_in_tiles(render(request, "channels/web_report/pages/where_map.html", context))


def _around(request: HttpRequest, point: "Point | None", error: str = "") -> Field | None:
    """Return what is around a point to choose from, the point itself first; None where there is no point."""
    if point is None:
        return None
    near = places_near(point, seeker=_seeker(request)) or ()
    name = _("Near %(place)s") % {"place": near[0].name} if near else _("A place without a name")
    cross = spot_from(name, str(point), "")
    return _choice((cross, *near) if cross else near, error, cross=_("The cross on the map"))


def _seeker(request: HttpRequest) -> str:
    return str(request.META["REMOTE_ADDR"])


def _choice(spots: "tuple[Spot, ...]", error: str = "", *, cross: str = "") -> Field:
    """Return ten places to choose from at most: the first is where the cross stands, and so it is chosen."""
    first, *others = [Option(as_choice(spot), spot.name) for spot in spots[:MOST]]
    first = Option(first.value, f"{cross}: {first.label}" if cross else first.label, checked=not error)
    return Field(
        name="pick",
        label=_("Which place is it?"),
        error=error,
        options=(first, *others),
        kind="radios",
        is_page_heading=False,
        label_size="m",
    )


address = path(f"report/<uuid:draft_id>/<{QUIET}:page_code>/map/<{QUIET}:field_code>/", where_map, name="where_map")
drawing_address = path("map/drawing/", map_drawing, name="map_drawing")
