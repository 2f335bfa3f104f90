"""The public doors in a real browser: every page passes axe, Escape leaves, the keyboard is enough."""

import os
from collections.abc import Callable
from typing import Final

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys import accessibility, pages, steps
from tests.journeys.windows import DESK, WIDTHS, Windows
from tests.needs import once

pytestmark = [pytest.mark.journey, once]


@pytest.mark.parametrize("width", WIDTHS)
def test_no_plain_page_has_a_fault_that_axe_can_find(windows: Windows, width: int) -> None:
    page = windows.open(width)
    for path in pages.PLAIN:
        page.goto(path)
        assert accessibility.faults(page) == [], path
        pages.fits(page)


def test_no_page_on_the_way_to_the_receipt_has_a_fault_that_axe_can_find(
    windows: Windows, monkeypatch: pytest.MonkeyPatch
) -> None:
    visited = accessibility.check_on_the_way(monkeypatch)
    page = windows.open()
    receipt = steps.report_a_burglary(page, "They broke in at night.", email="sam@example.com")
    steps.come_back(page, receipt)
    expect(page.get_by_role("heading", name="Your report")).to_be_visible()
    assert accessibility.faults(page) == []
    assert len(visited) >= 14, visited


def test_errors_are_said_at_the_top_and_beside_the_question_and_lead_there(windows: Windows) -> None:
    page = windows.open()
    page.goto("/report/crime/")
    steps.go_on(page)
    expect(page).to_have_title("Error: Before you start")
    assert accessibility.faults(page) == []
    page.get_by_role("link", name="Say whether any of this is true right now.").click()
    expect(page.get_by_label("Yes, at least one of these")).to_be_focused()


def test_an_emergency_ends_the_form_at_once(windows: Windows) -> None:
    page = windows.open()
    page.goto("/report/crime/")
    steps.choose(page, "Is any of this true right now?", "Yes, at least one of these")
    steps.go_on(page)
    expect(page.get_by_role("heading", name="Call 999 now")).to_be_visible()


WAYS_OUT: Final = [lambda page: page.keyboard.press("Escape"), lambda page: _leave_link(page).click()]


@pytest.mark.parametrize("leave", WAYS_OUT if "SOAK" in os.environ else WAYS_OUT[:1])
def test_someone_who_leaves_quickly_cannot_be_followed_with_the_back_button(
    windows: Windows, leave: Callable[[Page], None]
) -> None:
    page = windows.open()
    steps.tell_of_a_burglary(page, "He must not see this.")
    typed_at = page.url
    expect(page.locator("html.app-can-leave")).to_be_attached()
    leave(page)
    expect(page.get_by_role("heading", name="Elsewhere")).to_be_visible()
    page.go_back()
    assert "He must not see this." not in page.content()
    page.goto(typed_at)
    expect(page.get_by_role("heading", name="We no longer have what you typed")).to_be_visible()


def test_enlarged_to_four_times_its_size_only_the_way_out_stays_in_sight(windows: Windows) -> None:
    page = windows.open(320, 256)
    page.goto("/report/crime/")
    expect(page.get_by_role("link", name="Harrowmere Police")).to_be_in_viewport()
    page.mouse.wheel(0, 400)
    expect(page.get_by_role("link", name="Harrowmere Police")).not_to_be_in_viewport()
    expect(_leave_link(page)).to_be_in_viewport()


def test_leaving_works_without_scripts(windows: Windows) -> None:
    page = windows.open(scripts=False)
    steps.pass_the_first_screen(page)
    typed_at = page.url
    _leave_link(page).click()
    expect(page.get_by_role("heading", name="Elsewhere")).to_be_visible()
    page.goto(typed_at)
    expect(page.get_by_role("heading", name="We no longer have what you typed")).to_be_visible()


def test_a_keyboard_is_enough_to_begin_a_report(windows: Windows) -> None:
    page = windows.open(DESK)
    page.goto("/")
    _tab_to(page, "Report a crime")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Before you start")).to_be_visible()
    page.get_by_label("Yes, at least one of these").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Which of these is true for you?")).to_be_visible()


def _leave_link(page: Page) -> Locator:
    return page.get_by_role("link", name="Leave this page")


def _tab_to(page: Page, name: str) -> None:
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent").strip() == name:
            return
    pytest.fail(f"Twenty presses of Tab do not reach “{name}”.")
