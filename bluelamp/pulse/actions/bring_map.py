"""Bringing the map that figures of areas are drawn on."""

from typing import TYPE_CHECKING

import msgspec

from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce
from bluelamp.pulse.events import MapBrought
from bluelamp.pulse.models import Map

if TYPE_CHECKING:
    from bluelamp.confidence.maps.outlines import Outlines


@action(may="pulse.run", announces=MapBrought)
def bring_map(*, by: Actor, outlines: "Outlines") -> Map:
    """Keep where areas lie, in place of what was kept before."""
    Map.objects.all().delete()
    kept = Map.objects.create(outlines=msgspec.to_builtins(outlines))
    announce(MapBrought(map_id=kept.pk, areas=len(outlines.areas)), by=by)
    return kept
