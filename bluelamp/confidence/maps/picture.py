"""Drawing a map of shares as SVG: five colours, lines over what is unsure, and white where there is no figure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil, floor
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from bluelamp.confidence.maps.outlines import WIDTH, Outlines, Ring

COLOURS: Final = ("#e3ecf7", "#b3cbe8", "#7fa8dc", "#3f70b3", "#1d4a85")
DARK: Final = 3  # from this colour on, the lines over it are white
INK, NONE_THERE = "#0b0c0c", "#ffffff"
LINE: Final = 34  # dots from one line of the legend to the next
DISC: Final = 17  # dots from the middle of a number to the edge of the disc that it stands on
FONT: Final = "system-ui, sans-serif"


@dataclass(frozen=True)
class Found:
    """The share in an area, between 0 and 1, and its interval."""

    share: float
    low: float
    high: float


@dataclass(frozen=True)
class Words:
    """What is written beside a map. `step` has a place for `low` and `high`, in a hundred."""

    title: str
    step: str
    unsure: str
    nothing: str


@dataclass(frozen=True)
class Scale:
    """Which of the five colours a share has: the first begins at `least`, and each is `wide`, both in a hundred."""

    least: int
    wide: int

    def colour(self, share: float) -> int:
        """Return the number of its colour, from 0."""
        return min(max(int((100 * share - self.least) // self.wide), 0), len(COLOURS) - 1)

    def is_unsure(self, found: Found) -> bool:
        """Say whether the truth may well be two colours off."""
        own = self.colour(found.share)
        return own - self.colour(found.low) > 1 or self.colour(found.high) - own > 1

    def ends(self, colour: int) -> tuple[int, int]:
        """Return from what to what in a hundred a colour goes."""
        return self.least + colour * self.wide, self.least + (colour + 1) * self.wide


def scale_of(shares: Iterable[float]) -> Scale:
    """Return the scale that holds all shares; it begins at a multiple of five."""
    found = [100 * share for share in shares] or [0.0]
    least = 5 * floor(min(found) / 5)
    wide = max(ceil((max(found) - least) / len(COLOURS)), 1)
    return Scale(min(least, 100 - len(COLOURS) * wide), wide)


def map_of(outlines: Outlines, found: Mapping[str, Found], numbers: Mapping[str, int], words: Words) -> str:
    """Return a map as SVG."""
    return tostring(draw_map(outlines, found, numbers, words), encoding="unicode")


def draw_map(
    outlines: Outlines, found: Mapping[str, Found], numbers: Mapping[str, int], words: Words
) -> "Element[str]":
    """Return a map. Each area has its number, where there is room for it; one without a figure is white."""
    scale = scale_of(each.share for each in found.values())
    drawn = Element("svg", xmlns="http://www.w3.org/2000/svg", role="img")
    SubElement(drawn, "title").text = words.title
    _lines_over(drawn)
    for area, pieces in outlines.areas.items():
        for rings in pieces:
            _draw_piece(drawn, rings, found.get(area), scale)
    for area, pieces in outlines.areas.items():
        _draw_number(drawn, [rings[0] for rings in pieces], numbers.get(area))
    height = _draw_legend(drawn, outlines.height + LINE, scale, words)
    drawn.set("viewBox", f"0 0 {WIDTH} {height}")
    return drawn


def _lines_over(drawn: "Element[str]") -> None:
    defined = SubElement(drawn, "defs")
    size = {"width": "12", "height": "12", "patternUnits": "userSpaceOnUse"}
    for name, stroke in (("on-light", INK), ("on-dark", "#ffffff")):
        pattern = SubElement(defined, "pattern", {"id": name} | size)
        SubElement(pattern, "path", {"d": "M-3 3L3 -3M0 12L12 0M9 15L15 9", "stroke": stroke, "stroke-width": "1.5"})


def _draw_piece(drawn: Element, rings: list[Ring], found: Found | None, scale: Scale) -> None:
    way = "".join("M" + "L".join(f"{x} {y}" for x, y in ring) + "Z" for ring in rings)
    look = {"d": way, "stroke": INK, "stroke-width": "1.5", "fill-rule": "evenodd"}
    SubElement(drawn, "path", look | {"fill": COLOURS[scale.colour(found.share)] if found else NONE_THERE})
    if found and scale.is_unsure(found):
        SubElement(
            drawn, "path", look | {"fill": f"url(#on-{'dark' if scale.colour(found.share) >= DARK else 'light'})"}
        )


def _draw_number(drawn: "Element[str]", rings: list[Ring], number: int | None) -> None:
    largest = max(rings, key=lambda ring: abs(_twice_the_size(ring)))
    if number is None or min(_extent(x for x, _ in largest), _extent(y for _, y in largest)) < 3 * DISC:
        return
    x, y = _middle(largest)
    SubElement(drawn, "circle", {"cx": str(x), "cy": str(y), "r": str(DISC), "fill": "#ffffff", "stroke": INK})
    _write(drawn, x, y, str(number), 22, "middle")


def _draw_legend(drawn: Element, top: int, scale: Scale, words: Words) -> int:
    """Draw what the colours mean, and return how far down it goes."""
    steps = [
        (fill, words.step % dict(zip(("low", "high"), scale.ends(at), strict=True))) for at, fill in enumerate(COLOURS)
    ]
    rows = [*steps, ("url(#on-light)", words.unsure), (NONE_THERE, words.nothing)]
    for fill, text in rows:
        SubElement(drawn, "rect", {"x": "1", "y": str(top), "width": "40", "height": "24", "fill": fill, "stroke": INK})
        _write(drawn, 54, top + 12, text, 24)
        top += LINE
    return top


def _write(drawn: "Element[str]", x: int, y: int, text: str, size: int, anchor: str = "start") -> None:
    place = {"x": str(x), "y": str(y), "text-anchor": anchor, "dominant-baseline": "central"}
    SubElement(drawn, "text", place | {"font-family": FONT, "font-size": str(size), "fill": INK}).text = text


def _twice_the_size(ring: Ring) -> int:
    return sum(x * below - across * y for (x, y), (across, below) in zip(ring, [*ring[1:], ring[0]], strict=True))


def _middle(ring: Ring) -> tuple[int, int]:
    """Return the centre of gravity of a ring."""
    twice = _twice_the_size(ring)
    if not twice:
        return ring[0]
    x_sum, y_sum = 0, 0
    for (x, y), (across, below) in zip(ring, [*ring[1:], ring[0]], strict=True):
        x_sum += (x + across) * (x * below - across * y)
        y_sum += (y + below) * (x * below - across * y)
    return round(x_sum / (3 * twice)), round(y_sum / (3 * twice))


def _extent(numbers: Iterable[int]) -> int:
    found = list(numbers)
    return max(found) - min(found)
