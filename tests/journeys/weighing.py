"""Weighs each page of a form on the way through it, as a browser with an empty cache fetches it."""

import pytest
from playwright.sync_api import Page

from tests.bench.wire import Wire
from tests.journeys import steps


def weigh_on_the_way(page: Page, monkeypatch: pytest.MonkeyPatch) -> dict[str, float]:
    """Return a dictionary that fills, before Continue is pressed on a page, with its kilobytes by its title."""
    wire, weights, go_on = Wire(), dict[str, float](), steps.go_on
    wire.listen(page, cache=False)

    def weigh_and_go_on(page: Page) -> None:
        page.wait_for_load_state()
        weights[page.title()] = wire.size / 1000
        go_on(page)

    monkeypatch.setattr(steps, "go_on", weigh_and_go_on)
    return weights
