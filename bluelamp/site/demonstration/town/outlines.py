"""Where the neighbourhoods of the made-up town end: halfway to the centres of the others."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Final

from bluelamp.site.demonstration.town.plan import Place, Town

MARGIN: Final = 0.03


def boundaries_of(town: Town) -> dict[str, Any]:
    """Return a polygon for each neighbourhood, as GeoJSON."""
    centres = [each.centre for each in town.neighbourhoods]
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "properties": {"name": each.name},
                "geometry": {"type": "Polygon", "coordinates": [_ring(each.centre, centres)]},
            }
            for each in town.neighbourhoods
        ],
    }


def _ring(own: Place, centres: Sequence[Place]) -> list[Place]:
    (west, east), (south, north) = ((min(ends) - MARGIN, max(ends) + MARGIN) for ends in zip(*centres, strict=True))
    ring = [(west, south), (east, south), (east, north), (west, north)]
    for other in centres:
        if other != own:
            ring = _nearer(ring, own, other)
    return [*ring, ring[0]]


def _nearer(ring: Sequence[Place], own: Place, other: Place) -> list[Place]:
    """Return the part of a ring that is nearer to one place than to the other (Sutherland and Hodgman)."""
    kept: list[Place] = []
    for start, end in pairwise([*ring, ring[0]]):
        here, there = _beyond(start, own, other), _beyond(end, own, other)
        if here <= 0:
            kept.append(start)
        if here * there < 0:
            share = here / (here - there)
            kept.append((start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])))
    return kept


def _beyond(place: Place, own: Place, other: Place) -> float:
    """Return how far beyond the middle of two places another lies, below zero where it is nearer to the first."""
    middle = ((own[0] + other[0]) / 2, (own[1] + other[1]) / 2)
    return (place[0] - middle[0]) * (other[0] - own[0]) + (place[1] - middle[1]) * (other[1] - own[1])
