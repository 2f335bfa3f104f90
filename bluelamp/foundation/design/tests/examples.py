"""Reads the examples GOV.UK Frontend publishes, and writes HTML in one plain form, to compare it."""

import json
from typing import Any

from bs4 import BeautifulSoup, Tag
from bs4.element import Comment, NavigableString

from tests.needs import node_package_file

Options = dict[str, Any]

# Where we mean to differ: their scripts are not loaded, and what a person types keeps its direction.
OURS = {"dir"}
THEIRS = {"data-module", "xmlns"}


def examples(component: str) -> dict[str, tuple[Options, str]]:
    """Return each published example of a component by name: its options and its HTML."""
    file = node_package_file(f"govuk-frontend/dist/govuk/components/{component}/fixtures.json")
    fixtures = json.loads(file.read_text(encoding="utf-8"))["fixtures"]
    return {each["name"]: (each["options"], each["html"]) for each in fixtures}


def plain(html: str) -> list[str]:
    """Return HTML as a list of tags and texts, without what differs on purpose or means nothing."""
    return list(_walk(BeautifulSoup(html, "html.parser")))


def _walk(tag: Tag) -> list[str]:
    lines: list[str] = []
    for child in tag.children:
        if isinstance(child, Tag):
            # Drawings are our own: only that there is one is compared.
            inside = [] if child.name == "svg" else _walk(child)
            lines += [f"<{child.name} {_attributes(child)}>", *inside, f"</{child.name}>"]
        elif isinstance(child, NavigableString) and not isinstance(child, Comment) and child.strip():
            lines.append(" ".join(child.split()))
    return lines


def _attributes(tag: Tag) -> list[tuple[str, str]]:
    if tag.name == "svg":
        return [("class", " ".join(tag.get_attribute_list("class")))]
    pairs = []
    for name, value in tag.attrs.items():
        if name in OURS | THEIRS:
            continue
        words = [each for each in value if not each.startswith("app-")] if isinstance(value, list) else [value]
        pairs.append((name, " ".join(sorted(words))))
    return sorted(pairs)
