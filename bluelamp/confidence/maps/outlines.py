"""Where areas lie: read from GeoJSON as forces and statistical offices have it, and fitted to the picture at once.

Between two areas the points of both fall on the same dots of the picture, so that no gap opens between them.
"""

from codecs import BOM_UTF8
from collections.abc import Collection, Iterable, Iterator
from math import cos, radians
from typing import Any, Final
from unicodedata import normalize

import msgspec
from msgspec import Struct

from bluelamp.confidence.areas.csv_files import File, NotUsable

WIDTH: Final = 640  # dots
TALLEST: Final = 640
MOST_DOTS: Final = 100_000
MOST_NAMED, LONGEST_NAME = 20, 40  # properties in a sentence, and letters of each
EXTENT: Final = (1e-9, 1e9)  # degrees or metres from one end to the other
WRONG_SIZE: Final = "the areas are so small or so large that they cannot be drawn. Export the file anew."
Point = tuple[float, float]
Ring = list[tuple[int, int]]


class Outlines(Struct, frozen=True):
    """The pieces of each area, each with its outer ring and its holes, in dots from the upper left.

    The picture is `WIDTH` dots wide and `height` high.
    """

    height: int
    areas: dict[str, list[list[Ring]]]


class Polygon(Struct, frozen=True, tag_field="type", tag="Polygon"):
    """One piece of land and the holes in it."""

    coordinates: list[list[list[float]]]

    def pieces(self) -> list[list[list[list[float]]]]:
        """Return it as the only piece."""
        return [self.coordinates]


class MultiPolygon(Struct, frozen=True, tag_field="type", tag="MultiPolygon"):
    """Several pieces of land."""

    coordinates: list[list[list[list[float]]]]

    def pieces(self) -> list[list[list[list[float]]]]:
        """Return them."""
        return self.coordinates


class Feature(Struct, frozen=True):
    """What lies somewhere, and what is said of it."""

    geometry: Polygon | MultiPolygon | None
    properties: dict[str, Any] | None = None


class Features(Struct, frozen=True, tag_field="type", tag="FeatureCollection"):
    """A file of GeoJSON (RFC 7946)."""

    features: list[Feature]


def read_outlines(file: File, surveys: Iterable[Collection[str]]) -> Outlines:
    """Return where the areas of some surveys lie. Raises `NotUsable`, which says what is wrong and what to do.

    The property that names the areas of a survey is the one that knows most of them: another survey may use another.
    """
    features, pieces = _features(file), dict[str, list[list[list[Point]]]]()
    wanted = [frozenset(areas) for areas in surveys]
    for areas in wanted:
        name, known = _property(features, areas), areas - pieces.keys()
        for number, feature in enumerate(features, 1):
            if name and (area := _text_of(feature, name)) in known:
                drawn = feature.geometry.pieces() if feature.geometry else []
                pieces.setdefault(area, []).extend(_points(file, number, piece) for piece in drawn)
    if not pieces:
        raise NotUsable(_names_none(file, features, min(frozenset().union(*wanted), default="")))
    return _fitted(file, pieces)


def _features(file: File) -> list[Feature]:
    try:
        content = file.read_bytes().removeprefix(BOM_UTF8)
        return msgspec.json.decode(content, type=Features).features
    except OSError as error:
        raise NotUsable(f"{file} cannot be read: {error.strerror}.") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotUsable(
            f"{file} is no GeoJSON of areas: {error}. It needs a FeatureCollection of Polygons or MultiPolygons."
        ) from error


def _property(features: list[Feature], areas: frozenset[str]) -> str:
    found: dict[str, set[str]] = {}
    for feature in features:
        for name in feature.properties or {}:
            if (text := _text_of(feature, name)) in areas:
                found.setdefault(name, set()).add(text)
    return max(found, key=lambda name: len(found[name]), default="")


def _names_none(file: File, features: list[Feature], one: str) -> str:
    names = dict.fromkeys(name[:LONGEST_NAME] for feature in features[:MOST_NAMED] for name in feature.properties or {})
    return (
        f"{file} names none of the areas, such as '{one}'. Its properties are: "
        f"{', '.join(list(names)[:MOST_NAMED]) or 'none'}. One must call them as they are called here."
    )


def _text_of(feature: Feature, name: str) -> str:
    value = (feature.properties or {}).get(name)
    return normalize("NFC", str(value)).strip() if isinstance(value, str | int) else ""


def _points(file: File, number: int, piece: list[list[list[float]]]) -> list[list[Point]]:
    if any(len(point) < 2 for ring in piece for point in ring):
        raise NotUsable(f"{file}, feature {number}: a point has fewer than two numbers. Export the file anew.")
    return [[(point[0], point[1]) for point in ring] for ring in piece]


def _fitted(file: File, pieces: dict[str, list[list[list[Point]]]]) -> Outlines:
    """Return points as dots of the picture; degrees are drawn as wide as they are in the middle, metres as they are."""
    points = [point for each in pieces.values() for piece in each for ring in piece for point in ring]
    west, east = _ends(x for x, _ in points)
    south, north = _ends(y for _, y in points)
    is_degrees = max(abs(west), abs(east)) <= 180 and max(abs(south), abs(north)) <= 90
    narrower = max(cos(radians((south + north) / 2)), 0.01) if is_degrees else 1.0
    wide, high = (east - west) * narrower, north - south
    if not all(EXTENT[0] < length < EXTENT[1] for length in (wide, high)):
        raise NotUsable(f"{file}: {WRONG_SIZE}")
    dots = min(WIDTH / wide, TALLEST / high)

    def dotted(ring: list[Point]) -> Ring:
        return _dotted(((x - west) * narrower * dots, (north - y) * dots) for x, y in ring)

    areas = {
        area: [rings for piece in each if (rings := [ring for ring in map(dotted, piece) if ring])]
        for area, each in pieces.items()
    }
    drawn = {area: each for area, each in areas.items() if each}
    if not drawn:
        raise NotUsable(f"{file}: {WRONG_SIZE}")
    if sum(len(ring) for each in drawn.values() for rings in each for ring in rings) > MOST_DOTS:
        raise NotUsable(f"{file} has more than {MOST_DOTS:,} points that would be seen. Take a generalised version.")
    return Outlines(round(high * dots), drawn)


def _ends(numbers: Iterator[float]) -> Point:
    found = list(numbers)
    return (min(found), max(found)) if found else (0.0, 0.0)


def _dotted(ring: Iterator[Point]) -> Ring:
    """Return the dots that a ring goes through, each once in a row; none where it is smaller than a dot."""
    dots: Ring = []
    for x, y in ring:
        if (dot := (round(x), round(y))) not in dots[-1:]:
            dots.append(dot)
    return dots if len(set(dots)) > 2 else []
