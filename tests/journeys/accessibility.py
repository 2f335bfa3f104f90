"""Checks a page with axe, in the browser, against WCAG 2.2 AA and axe's best practice."""

import pytest
from playwright.sync_api import Page

from tests.journeys import pages, steps
from tests.needs import node_package_file

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def faults(page: Page) -> list[str]:
    """Return one line for each fault axe finds on the page as people see it: what is wrong, and where."""
    page.wait_for_load_state()  # before its style has come, every target is too small
    page.evaluate(node_package_file("axe-core/axe.min.js").read_text() + ";undefined")
    result = page.evaluate("tags => axe.run({ runOnly: tags })", RULES)
    return [f"{fault['help']}: {node['target']}" for fault in result["violations"] for node in fault["nodes"]]


def check_on_the_way(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Check each page before Continue is pressed on it, and return a list that fills with their titles."""
    visited: list[str] = []
    go_on = steps.go_on

    def check_and_go_on(page: Page) -> None:
        visited.append(page.title())
        assert faults(page) == [], page.title()
        pages.fits(page)
        go_on(page)

    monkeypatch.setattr(steps, "go_on", check_and_go_on)
    return visited
