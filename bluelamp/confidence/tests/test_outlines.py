"""Boundaries are read as people have them, and what is wrong with a file is said in a sentence."""

import json
from codecs import BOM_UTF8
from pathlib import Path
from typing import Any

import pytest

from bluelamp.confidence.areas.csv_files import NotUsable
from bluelamp.confidence.maps.outlines import TALLEST, WIDTH, Outlines, read_outlines
from tests.needs import ROOT

WEST, EAST = ([[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]], [[1, 0], [2, 0], [2, 1], [1, 1], [1, 0]])
OFFICES = ROOT.parent / "shared/data/police-uk/boundaries/local_authorities.geojson"


def feature(ring: Any, kind: str = "Polygon", **properties: Any) -> dict[str, Any]:
    """Return one area."""
    coordinates = [[ring]] if kind == "MultiPolygon" else [ring]
    return {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": coordinates}}


@pytest.fixture
def read(tmp_path: Path) -> Any:
    """Read a file that holds this; the areas that are known are the Quay and the Moor."""

    def run(*features: Any, content: str = "") -> Outlines:
        file = tmp_path / "wards.geojson"
        file.write_text(content or json.dumps({"type": "FeatureCollection", "features": features}))
        return read_outlines(file, [["Quay", "Moor"]])

    return run


def test_the_property_that_knows_the_most_areas_names_them(read: Any) -> None:
    found = read(feature(WEST, id=1, ward="Quay"), feature(EAST, "MultiPolygon", id=2, ward="Moor ", old="Quay"))
    assert set(found.areas) == {"Quay", "Moor"}
    west, east = found.areas["Quay"][0][0], found.areas["Moor"][0][0]
    assert max(x for x, _ in west) == min(x for x, _ in east) == WIDTH / 2
    assert {min(y for _, y in west), max(y for _, y in west)} == {0, found.height}


def test_each_survey_may_call_its_areas_in_its_own_way(tmp_path: Path) -> None:
    file = tmp_path / "wards.geojson"
    features = [feature(WEST, code="E1", ward="Quay"), feature(EAST, code="E2", ward="Moor")]
    file.write_bytes(BOM_UTF8 + json.dumps({"type": "FeatureCollection", "features": features}).encode())
    assert set(read_outlines(file, [["Quay", "Moor"], ["E2"], ["Fell"]]).areas) == {"Quay", "Moor", "E2"}


def test_a_file_of_many_names_is_read_as_fast_as_one_of_few(read: Any) -> None:
    features = [feature(WEST, **{f"name{number}": "Quay"}) for number in range(20_000)]
    assert set(read(*features).areas) == {"Quay"}


def test_more_than_can_be_seen_is_not_kept(read: Any) -> None:
    zigzag = [[x % 600, x % 2 + x // 600] for x in range(100_001)]
    with pytest.raises(NotUsable, match="more than 100,000 points"):
        read(feature(zigzag, ward="Quay"))


def test_north_is_up(read: Any) -> None:
    found = read(feature(WEST, ward="Quay"), feature([[0, 2], [1, 2], [0, 3]], ward="Moor"))
    assert max(y for _, y in found.areas["Moor"][0][0]) < min(y for _, y in found.areas["Quay"][0][0])


def test_degrees_are_as_narrow_as_they_are_there_and_metres_as_they_are(read: Any) -> None:
    def high(far_north: float, side: float) -> int:
        square = [[0, far_north], [side, far_north], [side, far_north + side], [0, far_north + side]]
        return int(read(feature(square, ward="Quay")).height)

    assert high(0, 1) == pytest.approx(WIDTH, abs=2)
    assert high(60, 0.1) == TALLEST
    assert high(400_000, 3_000) == WIDTH


def test_an_area_of_several_pieces_keeps_them_and_drops_what_is_smaller_than_a_dot(read: Any) -> None:
    island, rock = [[3, 3], [4, 3], [4, 4]], [[5, 5], [5.0001, 5], [5, 5.0001]]
    found = read(*(feature(ring, ward="Quay") for ring in (WEST, island, rock)))
    assert len(found.areas["Quay"]) == 2


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("ward,people", "is no GeoJSON of areas: "),
        ("[1]", "is no GeoJSON of areas: "),
        ('{"type": "FeatureCollection", "features": ' + "[" * 100_000, "is no GeoJSON of areas: "),
        ('{"type": "FeatureCollection", "features": []}', "Its properties are: none"),
        ('{"type": "Topology", "objects": {}}', "It needs a FeatureCollection of Polygons or MultiPolygons."),
    ],
)  # fmt: skip
def test_what_is_no_map_is_refused_with_a_sentence(read: Any, content: str, sentence: str) -> None:
    with pytest.raises(NotUsable) as refused:
        read(content=content)
    assert sentence in str(refused.value)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (feature(WEST, ward="Hill"), "names none of the areas, such as 'Moor'. Its properties are: ward."),
        (feature([[0, 0], [1], [1, 1]], ward="Quay"), "feature 1: a point has fewer than two numbers."),
        (feature([[0, 0], [0, 0], [0, 0]], ward="Quay"), "so small or so large that they cannot be drawn."),
        (feature([[0, 0], [1e300, 0], [1, 1]], ward="Quay"), "so small or so large that they cannot be drawn."),
        (feature([[0, 0], [1, 1], [0, 0]], ward="Quay"), "so small or so large that they cannot be drawn."),
        (feature([0, 0], "Point", ward="Quay"), "is no GeoJSON of areas: "),
        (feature(["a"], ward="Quay"), "is no GeoJSON of areas: "),
        ({"type": "Feature", "geometry": None, "properties": {"ward": "Quay"}}, "cannot be drawn."),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn_is_refused_with_a_sentence(read: Any, given: Any, sentence: str) -> None:
    with pytest.raises(NotUsable) as refused:
        read(given)
    assert sentence in str(refused.value)
    assert "wards.geojson" in str(refused.value)


@pytest.mark.skipif(not OFFICES.exists(), reason="the boundaries of local authorities are not here")
def test_boundaries_of_local_authorities_are_read() -> None:
    properties = [each["properties"] for each in json.loads(OFFICES.read_text())["features"]]
    name = next(key for key, value in properties[0].items() if isinstance(value, str) and value.startswith("E0"))
    codes = {each[name] for each in properties}
    found = read_outlines(OFFICES, [codes])
    assert len(found.areas) > 0.98 * len(codes)
    assert found.height == TALLEST
