"""Where areas lie: read from GeoJSON as forces and statistical offices have it, and fitted to the picture at once.

Between two areas the points of both fall on the same dots of the picture, so that no gap opens between them.
"""

from collections.abc import Collection, Iterator
from math import cos, radians
from typing import Any, Final
from unicodedata import normalize

import msgspec
from msgspec import Struct

from bluelamp.confidence.areas.csv_files import File, NotUsable

WIDTH: Final = 640  # dots
TALLEST: Final = 640
EXTENT: Final = (1e-9, 1e9)  # degrees or metres from one end to the other
WRONG_SIZE: Final = "the areas are so small or so large that they cannot be drawn. Export the file anew."
Point = tuple[float, float]
Ring = list[tuple[int, int]]


class Outlines(Struct, frozen=True):
    """The rings of each area in dots, from the upper left: the picture is `WIDTH` dots wide and `height` high."""

    height: int
    areas: dict[str, list[Ring]]


class Polygon(Struct, frozen=True, tag_field="type", tag="Polygon"):
    """One piece of land and the holes in it."""

    coordinates: list[list[list[float]]]

    def rings(self) -> list[list[list[float]]]:
        """Return its rings."""
        return self.coordinates


class MultiPolygon(Struct, frozen=True, tag_field="type", tag="MultiPolygon"):
    """Several pieces of land."""

    coordinates: list[list[list[list[float]]]]

    def rings(self) -> list[list[list[float]]]:
        """Return the rings of all."""
        return [ring for piece in self.coordinates for ring in piece]


class Feature(Struct, frozen=True):
    """What lies somewhere, and what is said of it."""

    geometry: Polygon | MultiPolygon | None
    properties: dict[str, Any] | None = None


class Features(Struct, frozen=True, tag_field="type", tag="FeatureCollection"):
    """A file of GeoJSON (RFC 7946)."""

    features: list[Feature]


def read_outlines(file: File, known: Collection[str]) -> Outlines:
    """Return where known areas lie. Raises `NotUsable`, which says what is wrong with the file and what to do.

    The property that holds their names or codes is the one that knows most of them.
    """
    features = _features(file)
    name = _property(file, features, known)
    rings: dict[str, list[list[Point]]] = {}
    for number, feature in enumerate(features, 1):
        if feature.geometry is not None and (area := _text_of(feature, name)) in known:
            rings.setdefault(area, []).extend(_points(file, number, ring) for ring in feature.geometry.rings())
    return _fitted(file, rings)


def _features(file: File) -> list[Feature]:
    try:
        return msgspec.json.decode(file.read_bytes(), type=Features).features
    except OSError as error:
        raise NotUsable(f"{file} cannot be read: {error.strerror}.") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotUsable(
            f"{file} is no GeoJSON of areas: {error}. It needs a FeatureCollection of Polygons or MultiPolygons."
        ) from error


def _property(file: File, features: list[Feature], known: Collection[str]) -> str:
    names = list(dict.fromkeys(name for feature in features for name in feature.properties or {}))
    found = {name: len({_text_of(feature, name) for feature in features} & set(known)) for name in names}
    best = max(names, key=lambda name: found[name], default="")
    if not best or not found[best]:
        raise NotUsable(
            f"{file} names none of the areas, such as '{min(known, default='')}'. "
            f"Its properties are: {', '.join(names[:20]) or 'none'}. One must call them as they are called here."
        )
    return best


def _text_of(feature: Feature, name: str) -> str:
    value = (feature.properties or {}).get(name)
    return normalize("NFC", str(value)).strip() if isinstance(value, str | int) else ""


def _points(file: File, number: int, ring: list[list[float]]) -> list[Point]:
    if any(len(point) < 2 for point in ring):
        raise NotUsable(f"{file}, feature {number}: a point has fewer than two numbers. Export the file anew.")
    return [(point[0], point[1]) for point in ring]


def _fitted(file: File, rings: dict[str, list[list[Point]]]) -> Outlines:
    """Return rings as dots of the picture; degrees are drawn as wide as they are in the middle, metres as they are."""
    points = [point for each in rings.values() for ring in each for point in ring]
    west, east = _ends(x for x, _ in points)
    south, north = _ends(y for _, y in points)
    is_degrees = max(abs(west), abs(east)) <= 180 and max(abs(south), abs(north)) <= 90
    narrower = max(cos(radians((south + north) / 2)), 0.01) if is_degrees else 1.0
    wide, high = (east - west) * narrower, north - south
    if not all(EXTENT[0] < length < EXTENT[1] for length in (wide, high)):
        raise NotUsable(f"{file}: {WRONG_SIZE}")
    dots = min(WIDTH / wide, TALLEST / high)
    areas = {
        area: [
            dotted
            for ring in each
            if (dotted := _dotted(((x - west) * narrower * dots, (north - y) * dots) for x, y in ring))
        ]
        for area, each in rings.items()
    }
    drawn = {area: each for area, each in areas.items() if each}
    if not drawn:
        raise NotUsable(f"{file}: {WRONG_SIZE}")
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
