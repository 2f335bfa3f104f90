"""Decisions about places: how a place that was found stands in a form, and comes back. No Django, no clock."""

from collections.abc import Iterator, Mapping, Sequence
from math import cos, radians
from typing import Any, Final

from bluelamp.gateways.gazetteer.adapter import Point, Spot
from bluelamp.gateways.gazetteer.points import METRES_IN_A_DEGREE, metres_between, read_point, spot_of

MARK: Final = "|"


def is_point(written: str) -> bool:
    """Say whether words are a point on the earth: latitude and longitude, like 51.50135,-0.14189."""
    return read_point(written) is not None


def degrees_of(metres: float, *, at: Point) -> tuple[float, float]:
    """Return how many degrees of latitude and of longitude a distance is at a point."""
    north = metres / METRES_IN_A_DEGREE
    return north, north / max(cos(radians(at.latitude)), 0.01)


def point_at(latitude: float, longitude: float) -> Point:
    """Return the point of two numbers that were kept."""
    return Point(latitude, longitude)


def metres_apart(one: Point, other: Point) -> float:
    """Return about how far two points near each other are apart."""
    return metres_between(one, other)


def spot_from(name: str, point: str, source: str) -> Spot | None:
    """Return the place that three texts make, None where they make none."""
    return spot_of(name, read_point(point), source)


def as_choice(spot: Spot) -> str:
    """Return a place as the value of one answer to choose."""
    return MARK.join((str(spot.point), spot.source.replace(MARK, " "), spot.name))


def of_choice(value: str) -> Spot | None:
    """Return the place that a chosen value stands for; None where it stands for none."""
    pieces = value.split(MARK, 2)
    return spot_of(pieces[2], read_point(pieces[0]), pieces[1]) if len(pieces) == 3 else None


def bounds_of(drawn: Mapping[str, Any]) -> list[list[float]]:
    """Return the corners of all that is drawn, south-west and north-east, longitude first as GeoJSON has it."""
    places = [place for one in drawn["features"] for place in _places(one["geometry"]["coordinates"])]
    return [[pick(place[axis] for place in places) for axis in (0, 1)] for pick in (min, max)]


def _places(coordinates: Any) -> Iterator[Sequence[float]]:
    if isinstance(coordinates[0], int | float):
        yield coordinates
    else:
        for each in coordinates:
            yield from _places(each)
