"""Someone who listens hears each public page in the order in which others see it."""

import os

import pytest
from playwright.sync_api import Page

from bluelamp.reports.services import NEWEST_SHIPPED
from bluelamp.reports.tests.walking import ways
from tests.journeys import pages, steps
from tests.journeys.filling import fill_in
from tests.journeys.reading_order import out_of_order
from tests.journeys.windows import DESK, WIDTHS, Windows
from tests.needs import once

pytestmark = [pytest.mark.journey, once]


@pytest.mark.parametrize("width", WIDTHS)
def test_every_plain_page_is_read_in_the_order_in_which_it_is_seen(windows: Windows, width: int) -> None:
    page = windows.open(width)
    for path in pages.TRIED:
        page.goto(path)
        assert out_of_order(page) == [], path


@pytest.mark.parametrize("code", ["shop-theft", "hate-crime"] if "SOAK" in os.environ else ["shop-theft"])
def test_a_form_is_read_in_the_order_in_which_it_is_seen(
    windows: Windows, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    heard: list[str] = []
    go_on = steps.go_on

    def listen_and_go_on(page: Page) -> None:
        heard.append(page.title())
        assert out_of_order(page) == [], page.title()
        go_on(page)

    monkeypatch.setattr(steps, "go_on", listen_and_go_on)
    page = windows.open(DESK)
    fill_in(page, NEWEST_SHIPPED[code], max(ways(NEWEST_SHIPPED[code]), key=len))
    assert out_of_order(page) == []
    assert len(heard) > 5


def test_a_page_that_is_turned_about_is_noticed(windows: Windows) -> None:
    page = windows.open()
    page.goto("/track/")
    page.evaluate("document.querySelector('#page-form').style = 'display: flex; flex-direction: column-reverse'")
    assert out_of_order(page) != []
    page.goto("/track/")
    page.evaluate("document.querySelector('.app-footer__list').style.flexDirection = 'row-reverse'")
    assert out_of_order(page) != []
