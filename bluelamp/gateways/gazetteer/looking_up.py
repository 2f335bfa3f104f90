"""Looking places up for someone who reports: whatever goes wrong, there is an answer, and nobody is held up."""

from bluelamp.gateways.gazetteer.adapter import Answer, Point
from bluelamp.gateways.gazetteer.connected import NotSetRight, gazetteer

LONGEST = 200


def can_look_up() -> bool:
    """Say whether there is a gazetteer to ask."""
    try:
        return gazetteer() is not None
    except NotSetRight:
        return False


def places_called(words: str) -> Answer:
    """Return at most ten places that typed words may mean, of long ones the beginning; None where nobody can say."""
    asked = gazetteer()
    said = " ".join(words.split())[:LONGEST]
    return asked.find(said) if asked is not None and said else None


def places_near(point: Point) -> Answer:
    """Return at most ten places around a point, the nearest first; None where nobody can say."""
    asked = gazetteer()
    return asked.near(point) if asked is not None else None
