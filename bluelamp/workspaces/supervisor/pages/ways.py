"""By which way people came from month to month, what moved from the phone as far as it can be told, and how it went."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.surveys.published import By
from bluelamp.surveys.shown import all_published, shown
from bluelamp.surveys.shown.words import CHANNELS
from bluelamp.surveys.ways import Month
from bluelamp.surveys.ways import ways as by_month
from bluelamp.workspaces.supervisor.asked import parts_of_confidence


@open_to("surveys.see_figures")
def ways(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show every month, and beside it what was last published of each channel."""
    found, newest = by_month(), shown(all_published(), "")
    context: dict[str, Any] = {
        "moved": found.moved,
        "months": [_month(month) for month in found.months],
        "channels": [CHANNELS[channel] for channel in found.channels],
        "low": _percent(found.moved.low) if found.moved else 0,
        "high": _percent(found.moved.high) if found.moved else 0,
        "shown": newest,
        "side": next((side for side in newest.sides if side.by == By.CHANNEL), None) if newest else None,
        "definitions": reverse("confidence_definitions"),
        "parts": parts_of_confidence(here="ways"),
    }
    return render(request, "workspaces/supervisor/pages/ways.html", context)


def _month(month: Month) -> dict[str, Any]:
    came = [(CHANNELS[channel], count) for channel, count in month.came.items()]
    return {
        "begins": month.begins,
        "came": came,
        "total": month.total,
        "of_a_case": month.of_a_case,
        "rang": month.rang,
    }


def _percent(share: float) -> int:
    """Return so many of a hundred: no fewer than none, no more than all."""
    return round(100 * min(max(share, 0.0), 1.0))


address = path("desk/confidence/ways/", ways, name="ways")
