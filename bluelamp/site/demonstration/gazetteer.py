"""The gazetteer of Harrowmere: its houses, streets and landmarks, looked up in the program itself."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from typing import Any, Final

from bluelamp.gateways.gazetteer.adapter import MOST, Answer, Point, Spot
from bluelamp.gateways.gazetteer.points import metres_between, point_of
from bluelamp.site.demonstration.town import Neighbourhood, Street, Town, survey
from bluelamp.site.demonstration.town.plan import Place
from bluelamp.site.demonstration.town.surveying import ENDINGS

NUMBER: Final = re.compile(r"\b[0-9]{1,4}\b")
WORD: Final = re.compile(r"[^\W\d_]+")
EMPTY_WORDS: Final = frozenset({"a", "at", "by", "harrowmere", "in", "near", "of", "on", "the"})
FLAT: Final = 0.565  # how long a degree of longitude is here, in degrees of latitude
AROUND: Final = 3_000.0  # metres
SHORT: Final = {"av": "avenue", "ave": "avenue", "cl": "close", "ln": "lane", "rd": "road", "st": "street"}


class Harrowmere:
    """Knows the demonstration's town, asks nobody, and draws the whole of it."""

    def find(self, words: str) -> Answer:
        """Return the places whose names have most of what was typed."""
        number = next(iter(NUMBER.findall(words)), "")
        words = words.lower()
        wanted = {SHORT.get(word, word) for word in WORD.findall(words) if len(word) > 1} - EMPTY_WORDS
        if not wanted:
            return ()
        ranked = sorted(((known.fits(wanted), known) for known in _everything()), key=lambda each: -each[0])
        best = ranked[0][0]
        return tuple(known.at(number) for fits, known in ranked[:MOST] if fits == best and best > 0)

    def near(self, point: Point) -> Answer:
        """Return the nearest houses, one in each street, and landmarks."""
        spots = (known.nearest(point) for known in _everything())
        around = [(metres_between(spot.point, point), spot) for spot in spots]
        ranked = sorted((each for each in around if each[0] <= AROUND), key=lambda each: (each[0], each[1].name))
        return tuple(spot for _metres, spot in ranked[:MOST])

    def drawn(self) -> Mapping[str, Any]:
        """Return the town's streets as lines, its neighbourhoods and landmarks as points, each with its name."""
        town = survey()
        lines = [_feature("LineString", street.line, street.name, "street") for street in _streets(town)]
        names = [_feature("Point", each.centre, each.name, "neighbourhood") for each in town.neighbourhoods]
        spots = [
            _feature("Point", place, mark, "landmark") for each in town.neighbourhoods for mark, place in _marks(each)
        ]
        return {"type": "FeatureCollection", "features": [*lines, *names, *spots]}


class _Known:
    """A street or a landmark, and the words that lead to it."""

    def __init__(self, name: str, around: str, place: Place, street: Street | None = None) -> None:
        self.street, self.name, self.around = street, name, around
        self.spot = _spot(self.line(name), place)
        self.weights = dict.fromkeys(WORD.findall(around.lower()), 2)
        self.weights |= {word: 1 if word.capitalize() in ENDINGS else 4 for word in WORD.findall(name.lower())}

    def line(self, name: str) -> str:
        """Return the name with where in the town it is."""
        return f"{name}, {self.around}, Harrowmere"

    def fits(self, wanted: set[str]) -> int:
        """Return how well some words fit, half-written ones too; what kind of street it is tells least."""
        return sum(max(self._fits(word, one) for word in self.weights) for one in wanted)

    def _fits(self, word: str, wanted: str) -> int:
        if not word.startswith(wanted):
            return 0
        return self.weights[word] * (2 if word == wanted else 1)

    def at(self, number: str) -> Spot:
        """Return it with a house number, where it is a street that has one as high."""
        if self.street is None or not number or not 1 <= int(number) <= self.street.highest_number:
            return self.spot
        return _spot(self.line(f"{int(number)} {self.name}"), self.street.place_of(int(number)))

    def nearest(self, point: Point) -> Spot:
        """Return the house of it that is nearest to a point; itself, where it has none."""
        if self.street is None:
            return self.spot
        (west, south), (east, north) = self.street.line
        long, high = (east - west) * FLAT, north - south
        along = ((point.longitude - west) * FLAT * long + (point.latitude - south) * high) / (long**2 + high**2)
        return self.at(str(round(min(max(along, 0), 1) * (self.street.highest_number - 1)) + 1))


@cache
def _everything() -> tuple[_Known, ...]:
    return tuple(chain.from_iterable(map(_of, survey().neighbourhoods)))


def _of(each: Neighbourhood) -> Iterator[_Known]:
    for street in each.streets:
        yield _Known(street.name, each.name, street.place_of(street.highest_number // 2), street)
    for mark, place in _marks(each):
        yield _Known(mark[0].upper() + mark[1:], each.name, place)


def _streets(town: Town) -> Iterator[Street]:
    return (street for each in town.neighbourhoods for street in each.streets)


def _marks(each: Neighbourhood) -> Iterator[tuple[str, Place]]:
    """Give each landmark the beginning of a street to stand at."""
    return zip(each.landmarks, (street.line[0] for street in each.streets), strict=False)


def _spot(name: str, place: Place) -> Spot:
    point = point_of(place[1], place[0]) or Point(0, 0)
    return Spot(name, point, f"harrowmere:{'-'.join(WORD.findall(name.lower()) + NUMBER.findall(name))}"[:60])


def _feature(kind: str, where: Any, name: str, what: str) -> dict[str, Any]:
    geometry = {"type": kind, "coordinates": where}
    return {"type": "Feature", "geometry": geometry, "properties": {"name": name, "what": what}}
