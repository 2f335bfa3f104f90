"""What a public page makes a slow line carry."""

from pathlib import Path

import brotli  # type: ignore[import-untyped]
import pytest

from tests.needs import node_package_file

BUILT = Path(__file__).resolve().parent.parent / "static" / "design" / "built"


@pytest.mark.parametrize(
    ("name", "most"),
    [
        ("public.css", 8_200),
        ("public.js", 2_000),
        ("figures.css", 1_000),
        ("staff.js", 20_000),
        ("palette.js", 1_000),
        ("alerts.js", 1_000),
        ("pickers.js", 1_800),
        ("counter.js", 1_200),
    ],
)
def test_a_built_file_stays_light(name: str, most: int) -> None:
    node_package_file("esbuild/package.json")
    assert len(brotli.compress((BUILT / name).read_bytes())) <= most


def test_nothing_built_asks_for_a_typeface_or_another_site() -> None:
    node_package_file("esbuild/package.json")
    for file in BUILT.glob("*.css"):
        css = file.read_text(encoding="utf-8")
        assert "@font-face" not in css
        assert "GDS Transport" not in css
        assert "url(http" not in css
        assert "@import" not in css
