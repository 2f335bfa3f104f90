"""What a gazetteer must do: find places by typed words and near a point, or say that it cannot now."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Protocol

MOST: Final = 10  # places in one answer
LONGEST_NAME: Final = 300
LONGEST_SOURCE: Final = 60


@dataclass(frozen=True)
class Point:
    """A point on the ground in degrees, WGS 84, to about a metre."""

    latitude: float
    longitude: float

    def __str__(self) -> str:
        return f"{self.latitude:.5f},{self.longitude:.5f}"


@dataclass(frozen=True)
class Spot:
    """A place as a gazetteer knows it: its name or address in one line, where it is, and what it is called there."""

    name: str
    point: Point
    source: str


# None where the gazetteer did not say in time or not so that it can be read: then nobody knows.
Answer = tuple[Spot, ...] | None


class Gazetteer(Protocol):
    """A way to one gazetteer. It ends within seconds, raises nothing, and logs and keeps nothing of what was typed."""

    def find(self, words: str) -> Answer:
        """Return at most ten places that typed words may mean, the likeliest first."""

    def near(self, point: Point) -> Answer:
        """Return at most ten places around a point, the nearest first."""

    def drawn(self) -> Mapping[str, Any] | None:
        """Return what it can draw of its area as GeoJSON, None where it draws nothing."""
