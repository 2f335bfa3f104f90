"""People who use a form in their own way: with the keyboard alone, and in many tabs at once."""

import os
from typing import Any, Final

import pytest
from playwright.sync_api import Page, expect

from tests.bench.answers import ANSWERS
from tests.journeys import steps
from tests.journeys.windows import WIDTHS, Windows
from tests.needs import once_beside

pytestmark = [pytest.mark.journey, once_beside]

TABS: Final = int(os.environ.get("TABS", "3"))  # fifty in script/soak
FOCUSED: Final = """() => {
  const at = document.activeElement;
  const { tagName: tag, type, name, value, checked } = at;
  return { tag, type, name, value, checked, words: at.textContent.trim() };
}"""
GO_ON: Final = ("Continue", "Send my report")


@pytest.mark.parametrize("width", WIDTHS)
def test_the_keyboard_alone_is_enough_from_the_start_to_the_receipt(windows: Windows, width: int) -> None:
    page = windows.open(width)
    page.goto("/report/crime/")
    for _ in range(25):
        if page.url.endswith("/receipt/"):
            break
        _answer_by_keyboard(page)
    expect(page.locator(".app-code")).to_be_visible()


def test_many_tabs_of_one_browser_keep_as_many_reports_apart(windows: Windows) -> None:
    first = windows.open(scripts=False)
    tabs = [first, *(first.context.new_page() for _ in range(TABS - 1))]
    for number, tab in enumerate(tabs):
        steps.pass_the_first_screen(tab)
        steps.answer_and_go_on(tab, {"Which of these is true for you?": "It happened to me"})
        tab.get_by_label("Someone broke in").check()
        steps.go_on(tab)
        tab.get_by_label("What happened?").fill(f"This is what happened in tab {number}.")
    for tab in tabs:
        steps.go_on(tab)
    for number, tab in enumerate(tabs):
        tab.get_by_role("link", name="Back").click()
        expect(tab.get_by_label("What happened?")).to_have_value(f"This is what happened in tab {number}.")


def _answer_by_keyboard(page: Page) -> None:
    """Answer what a page asks and go on, pressing nothing but keys."""
    before = page.url
    for _ in range(60):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        if at["tag"] == "BUTTON" and at["words"] in GO_ON:
            page.keyboard.press("Enter")
            page.wait_for_url(lambda url: url != before)
            return
        if at["name"] in ANSWERS:
            _give(page, at)
    pytest.fail(f"Sixty presses of Tab reach no way on from {before}.")


def _give(page: Page, at: dict[str, Any]) -> None:
    answer = ANSWERS[at["name"]]
    if at["type"] not in ("radio", "checkbox"):
        page.keyboard.type(answer)
        return
    for _ in range(20):
        at = page.evaluate(FOCUSED)
        if at["value"] == answer:
            if not at["checked"]:
                page.keyboard.press("Space")
            return
        page.keyboard.press("ArrowDown")
    pytest.fail(f"The arrow keys do not reach {answer}.")
