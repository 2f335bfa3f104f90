"""Looking places up for someone who reports: where no gazetteer can say, nobody is held up."""

from collections.abc import Mapping
from typing import Any, Final

import structlog

from bluelamp.gateways.gazetteer.adapter import Answer, Gazetteer, Point
from bluelamp.gateways.gazetteer.connected import NotSetRight, gazetteer, is_elsewhere
from bluelamp.gateways.gazetteer.points import read_point

log = structlog.get_logger(__name__)
LONGEST: Final = 200


def can_look_up() -> bool:
    """Say whether there is a gazetteer to ask."""
    return _asked() is not None


def places_called(words: str) -> Answer:
    """Return at most ten places that typed words may mean, of long ones the beginning; None where nobody can say."""
    asked = _asked()
    said = " ".join(words.split())[:LONGEST]
    return asked.find(said) if asked is not None and said else None


def places_near(point: Point) -> Answer:
    """Return at most ten places around a point, the nearest first; None where nobody can say."""
    asked = _asked()
    return asked.near(point) if asked is not None else None


def are_sent_elsewhere() -> bool:
    """Say whether what is looked up leaves the house."""
    return is_elsewhere()


def map_drawn() -> Mapping[str, Any] | None:
    """Return what the gazetteer can draw of its area as GeoJSON, None where it draws nothing."""
    asked = _asked()
    return asked.drawn() if asked is not None else None


def point_written(words: str) -> Point | None:
    """Return the point that is written like 51.50135,-0.14189; None where it is none."""
    return read_point(words)


def _asked() -> Gazetteer | None:
    """Return the gazetteer; None where the settings lead to none any more, such as when its key was taken away."""
    try:
        return gazetteer()
    except NotSetRight as error:
        log.warning("places cannot be looked up", why=str(error))
        return None
