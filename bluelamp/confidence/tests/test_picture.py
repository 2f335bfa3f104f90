"""A map says of each area what the table says: its colour, that it is unsure, or that there is no figure."""

from typing import Final
from xml.etree.ElementTree import fromstring

import pytest

from bluelamp.confidence.maps.outlines import Outlines
from bluelamp.confidence.maps.picture import COLOURS, NONE_THERE, Found, Scale, Words, map_of, scale_of

WORDS: Final = Words("Map of <wards>", "%(low)s to %(high)s %%", "Unsure", "No figure")
SQUARE: Final = [(0, 0), (100, 0), (100, 100), (0, 100)]
OUTLINES: Final = Outlines(
    100,
    {
        "Fell": [[[(x + 400, y) for x, y in SQUARE]]],
        "Moor": [[[(x + 200, y) for x, y in SQUARE]]],
        "Quay": [[SQUARE]],
        "Rock": [[[(600, 0), (610, 0), (610, 10)]]],
    },
)
FOUND: Final = {
    "Quay": Found(0.41, 0.40, 0.42),
    "Moor": Found(0.64, 0.44, 0.80),
    "Rock": Found(0.5, 0.49, 0.51),
}
SVG: Final = "{http://www.w3.org/2000/svg}"


def drawn(found: dict[str, Found]) -> tuple[dict[str, list[str]], list[str]]:
    """Return what each area is filled with, by where it begins, and the texts."""
    picture = fromstring(map_of(OUTLINES, found, {"Quay": 1, "Moor": 2, "Rock": 3, "Fell": 4}, WORDS))
    fills: dict[str, list[str]] = {}
    for path in picture.findall(f"{SVG}path"):
        fills.setdefault(path.attrib["d"].split("L")[0], []).append(path.attrib["fill"])
    return fills, [text.text or "" for text in picture.iter(f"{SVG}text")]


def test_each_area_has_its_colour_and_lines_where_it_may_be_two_off() -> None:
    fills, texts = drawn(FOUND)
    assert fills["M0 0"] == [COLOURS[0]]
    assert fills["M200 0"] == [COLOURS[4], "url(#on-dark)"]
    assert fills["M400 0"] == [NONE_THERE]
    assert texts[3:] == ["40 to 45 %", "45 to 50 %", "50 to 55 %", "55 to 60 %", "60 to 65 %", "Unsure", "No figure"]


def test_an_area_has_its_number_where_there_is_room() -> None:
    assert drawn(FOUND)[1][:3] == ["4", "2", "1"]


def test_without_a_figure_all_is_white() -> None:
    assert {fill for fills in drawn({})[0].values() for fill in fills} == {NONE_THERE}


@pytest.mark.parametrize(
    ("shares", "scale"),
    [
        ([0.41, 0.64], Scale(40, 5)),
        ([0.5], Scale(50, 1)),
        ([0.0, 1.0], Scale(0, 20)),
        ([0.98, 1.0], Scale(95, 1)),
        ([1.0], Scale(95, 1)),
        ([], Scale(0, 1)),
    ],
)
def test_the_scale_holds_every_share(shares: list[float], scale: Scale) -> None:
    assert scale_of(shares) == scale
    assert all(scale.least <= 100 * share <= scale.ends(4)[1] for share in shares)
