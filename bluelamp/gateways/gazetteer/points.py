"""Points as they are written and read: latitude and longitude with a comma between. No Django, no clock."""

import re
from math import cos, hypot, radians
from typing import Any, Final

from bluelamp.gateways.gazetteer.adapter import LONGEST_NAME, LONGEST_SOURCE, Point, Spot

WRITTEN: Final = re.compile(r"(-?[0-9]{1,2}(?:\.[0-9]{1,15})?),\s?(-?[0-9]{1,3}(?:\.[0-9]{1,15})?)")
METRES_IN_A_DEGREE: Final = 111_320


def read_point(written: str) -> Point | None:
    """Return the point that is written like 51.50135,-0.14189; None where it is none."""
    found = WRITTEN.fullmatch(written)
    return point_of(found[1], found[2]) if found else None


def point_of(latitude: Any, longitude: Any) -> Point | None:
    """Return the point of two numbers or texts, to five decimals; None where they are no place on the earth."""
    try:
        north, east = round(float(latitude), 5), round(float(longitude), 5)
    except (TypeError, ValueError, OverflowError):
        return None
    return Point(north + 0.0, east + 0.0) if -90 <= north <= 90 and -180 <= east <= 180 else None


def metres_between(one: Point, other: Point) -> float:
    """Return about how far two points near each other are apart."""
    north = one.latitude - other.latitude
    east = (one.longitude - other.longitude) * cos(radians(one.latitude))
    return hypot(north, east) * METRES_IN_A_DEGREE


def spot_of(name: Any, point: Point | None, source: Any) -> Spot | None:
    """Return a place with its name in one line; None where it has no name or no point."""
    line = " ".join(str(name or "").replace("\x00", "").split())[:LONGEST_NAME]
    return Spot(line, point, str(source or "")[:LONGEST_SOURCE]) if line and point else None
