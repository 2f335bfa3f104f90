"""A gazetteer that speaks as the OS Places API of Ordnance Survey does: addresses of Great Britain, by UPRN."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from bluelamp.gateways.gazetteer.adapter import MOST, Answer, Point, Spot
from bluelamp.gateways.gazetteer.asking import Service
from bluelamp.gateways.gazetteer.points import metres_between, point_of, spot_of

KEY_AS: Final = "key"  # the header that the key is sent in, so that no log of theirs or ours has it
METRES: Final = "200"


@dataclass(frozen=True)
class OsPlaces:
    """Addresses from `find` and `radius`, asked for in degrees."""

    service: Service

    def find(self, words: str) -> Answer:
        """Return addresses that words may mean, in their order."""
        said = self.service.ask("/find", {"query": words, "maxresults": str(MOST), **IN_DEGREES}, key_as=KEY_AS)
        return _spots(said)

    def near(self, point: Point) -> Answer:
        """Return the addresses within 200 metres, the nearest first."""
        asked = {"point": str(point), "radius": METRES, "srs": "EPSG:4326", "maxresults": "100", **IN_DEGREES}
        found = _spots(self.service.ask("/radius", asked, key_as=KEY_AS), most=100)
        return found and tuple(sorted(found, key=lambda spot: metres_between(spot.point, point))[:MOST])

    def drawn(self) -> None:
        """Draw nothing: these are addresses."""


IN_DEGREES: Final = {"dataset": "DPA", "output_srs": "EPSG:4326"}


def _spots(said: Any, *, most: int = MOST) -> Answer:
    """Read an answer; one that has no results says so by leaving them out of a whole one, with a header."""
    if not isinstance(said, dict) or "header" not in said:
        return None
    results = said.get("results", [])
    read = [_spot(one) for one in results if isinstance(one, dict)] if isinstance(results, list) else []
    return tuple(spot for spot in read if spot)[:most]


def _spot(result: Mapping[str, Any]) -> Spot | None:
    found = result.get("DPA") or result.get("LPI")
    if not isinstance(found, dict):
        return None
    point = point_of(found.get("LAT"), found.get("LNG"))
    return spot_of(found.get("ADDRESS"), point, f"uprn:{found.get('UPRN', '')}")
