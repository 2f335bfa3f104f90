"""Looking places up for someone who reports: where no gazetteer can say, nobody is held up."""

from collections.abc import Mapping
from typing import Any, Final

import structlog

from bluelamp.foundation.access.tries import TriedTooOften, count_try
from bluelamp.gateways.gazetteer.adapter import Answer, Gazetteer, Point
from bluelamp.gateways.gazetteer.connected import NotSetRight, gazetteer, is_elsewhere
from bluelamp.gateways.gazetteer.points import read_point

log = structlog.get_logger(__name__)
LONGEST: Final = 200
MOST: Final = 300  # look-ups from one address in a quarter of an hour, at a gazetteer elsewhere


def can_look_up() -> bool:
    """Say whether there is a gazetteer to ask."""
    return _asked() is not None


def places_called(words: str, *, seeker: str) -> Answer:
    """Return at most ten places that typed words may mean, of long ones the beginning; None where nobody can say.

    `seeker` is the address that asks: after 300 look-ups in a quarter of an hour nobody can say.
    """
    said = " ".join(words.split())[:LONGEST]
    asked = _asked_for(seeker) if said else None
    return asked.find(said) if asked is not None else None


def places_near(point: Point, *, seeker: str) -> Answer:
    """Return at most ten places around a point, the nearest first; None where nobody can say, as `places_called`."""
    asked = _asked_for(seeker)
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


def _asked_for(seeker: str) -> Gazetteer | None:
    """Return the gazetteer, and count the look-up where one of others answers it, who may want money for each."""
    asked = _asked()
    if asked is not None and is_elsewhere():
        try:
            count_try("places", seeker, most=MOST)
        except TriedTooOften:
            return None
    return asked


def _asked() -> Gazetteer | None:
    """Return the gazetteer; None where the settings lead to none any more, such as when its key was taken away."""
    try:
        return gazetteer()
    except NotSetRight as error:
        log.warning("places cannot be looked up", why=str(error))
        return None
