"""A page is three files with one name: the view, the template and the test."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.house.addresses import addresses
from tests.house.source import DOORS, HOUSE, modules, named, parsed

TEMPLATE_MARK: Final = "/pages/"


def page_modules() -> list[Path]:
    """Return the module of every page."""
    return [path for path in modules(*DOORS) if path.parent.name == "pages" and path.stem != "__init__"]


def rendered(path: Path) -> Iterator[str]:
    """Yield the templates that a page module names; a name in the middle is one of its addresses'."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _is_template(node.value):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            text = ast.unparse(node).strip("f'\"")
            yield from (
                text.replace("{page}", name)
                for name in sorted(_extra_names())
                if _is_template(text) and (HOUSE / text.replace("{page}", name)).exists()
            )


def test_every_template_of_a_page_has_a_view_that_shows_it() -> None:
    """One that nothing shows was forgotten."""
    shown = {template for path in page_modules() for template in rendered(path)}
    found = [
        named(path)
        for door in DOORS
        for path in sorted((HOUSE / door).rglob("pages/*.html"))
        if str(path.relative_to(HOUSE)) not in shown and not _is_included(path)
    ]
    assert not found, f"Show these templates from a view beside them, or remove them. {found}"


def test_every_template_a_view_names_exists() -> None:
    """Otherwise someone gets an error instead of a page."""
    found = [
        f"{named(path)} names {template}"
        for path in page_modules()
        for template in rendered(path)
        if not (HOUSE / template).exists() and "{" not in template
    ]
    assert not found, f"Write these templates. {found}"


def test_every_page_has_a_test_of_its_name() -> None:
    """What a person sees and can do on it is written there."""
    found = [
        named(expected)
        for path in page_modules()
        if not (expected := path.parent.parent / "tests" / f"test_{path.stem}.py").exists()
    ]
    assert not found, f"Write what a person sees and can do on each page. {found}"


def _is_template(text: str) -> bool:
    return TEMPLATE_MARK in text and text.endswith(".html")


def _is_included(template: Path) -> bool:
    """Say whether it is a part of another template."""
    inside = str(template.relative_to(HOUSE))
    return any(inside in other.read_text(encoding="utf-8") for other in HOUSE.rglob("*.html") if other != template)


def _extra_names() -> set[str]:
    return {address.name for address in addresses()}
