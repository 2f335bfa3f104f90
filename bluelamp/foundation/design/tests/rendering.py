"""Renders a component or a page for a test."""

from collections.abc import Mapping
from types import SimpleNamespace

from bs4 import BeautifulSoup
from django.template import engines
from django.template.loader import render_to_string

FORCE = SimpleNamespace(name="Northmoor Police")


def component(name: str, context: Mapping[str, object]) -> str:
    """Return the HTML of one component."""
    return render_to_string(f"foundation/design/components/{name}.html", dict(context))


def page_html(layout: str, blocks: str = "", **context: object) -> str:
    """Return the HTML of a page that fills some blocks of a layout."""
    source = f'{{% extends "foundation/design/layouts/{layout}.html" %}}{blocks}'
    return engines["django"].from_string(source).render({"force": FORCE} | context)


def page(layout: str, blocks: str = "", **context: object) -> BeautifulSoup:
    """Return the same page, parsed."""
    return BeautifulSoup(page_html(layout, blocks, **context), "html.parser")
