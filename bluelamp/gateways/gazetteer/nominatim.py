"""A gazetteer that speaks as Nominatim does, which finds places of OpenStreetMap: best one of the force's own."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from bluelamp.gateways.gazetteer.adapter import MOST, Answer, Point, Spot
from bluelamp.gateways.gazetteer.asking import Service
from bluelamp.gateways.gazetteer.points import point_of, spot_of

# What it calls nearest: a building, and the street that it stands in.
NEAREST: Final = ("18", "17")


@dataclass(frozen=True)
class Nominatim:
    """Places from `search` and `reverse`, in Great Britain."""

    service: Service

    def find(self, words: str) -> Answer:
        """Return places that words may mean, in its order."""
        asked = {"q": words, "format": "jsonv2", "limit": str(MOST), "countrycodes": "gb"}
        said = self.service.ask("/search", asked)
        return _spots(said) if isinstance(said, list) else None

    def near(self, point: Point) -> Answer:
        """Return the nearest building and street: it names no more than one thing at a time."""
        where = {"lat": f"{point.latitude:.5f}", "lon": f"{point.longitude:.5f}", "format": "jsonv2"}
        said = []
        for zoom in NEAREST:
            said.append(self.service.ask("/reverse", {**where, "zoom": zoom}))
            if not isinstance(said[-1], dict):
                return None
        return _spots(said)

    def drawn(self) -> None:
        """Draw nothing: these are names."""


def _spots(said: Iterable[Any]) -> tuple[Spot, ...]:
    """Read what it found, each thing once; where nothing is near it says that it is unable, which is no place."""
    read = {spot.source: spot for one in said if isinstance(one, dict) and (spot := _spot(one))}
    return tuple(read.values())[:MOST]


def _spot(found: dict[str, Any]) -> Spot | None:
    source = f"osm:{found.get('osm_type', '')}/{found.get('osm_id', '')}"
    return spot_of(found.get("display_name"), point_of(found.get("lat"), found.get("lon")), source)
