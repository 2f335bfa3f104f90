"""Ten tabs of one browser are all live, on one line to the server."""

import pytest
from playwright.sync_api import Page, Request, expect

from tests.bench.drafts import prepared_forms
from tests.journeys import steps
from tests.journeys.serving import Served
from tests.journeys.windows import DESK, Windows
from tests.needs import once
from tests.proofs.clients import post

pytestmark = [pytest.mark.journey, once]

TABS = 10
SOON = 15_000  # milliseconds that a journey waits for what happens behind the pages


def test_news_reaches_ten_tabs_on_one_line_and_nine_when_the_tab_that_held_it_is_closed(
    windows: Windows, served: Served
) -> None:
    first = windows.open(DESK)
    lines: list[Request] = []
    first.context.on("request", lambda request: lines.append(request) if "/live/" in request.url else None)
    steps.sign_in(first, "Amina Yusuf")
    expect(first.get_by_role("heading", name="Waiting for us")).to_be_visible()
    tabs = [first, *(first.context.new_page() for _ in range(TABS - 1))]
    for tab in tabs[1:]:
        tab.goto("/desk/")
    _a_report_reaches(tabs, served)
    assert len(lines) == 1
    first.close()
    _a_report_reaches(tabs[1:], served)
    assert len(lines) == 2


def _a_report_reaches(tabs: list[Page], served: Served) -> None:
    before = tabs[-1].locator("[data-row]").count()
    (form,) = prepared_forms(served, 1)
    assert post(served.address, form).status == 302
    for tab in tabs:
        expect(tab.locator("[data-row]")).to_have_count(before + 1, timeout=SOON)
