"""People who enlarge pages four times, choose colours of their own, want nothing to move, or hear pages in order."""

import os
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import pages, steps
from tests.journeys.windows import PHONE, Windows
from tests.needs import once

pytestmark = [pytest.mark.journey, once]
ENLARGED: Final = (320, 256)  # a window of 1280 by 1024 at 400 %, as WCAG 1.4.10 counts
REACHED: Final = (
    "document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary').length"
)

# WCAG 2.4.11: of what has the focus, at least a part is not under something that stays where it is.
COVERED: Final = """() => {
  const focused = document.activeElement, box = focused.getBoundingClientRect();
  if (focused === document.body || box.width < 2) return "";
  const own = [focused, ...(focused.labels || [])];
  for (const x of [0.1, 0.5, 0.9]) for (const y of [0.1, 0.5, 0.9])
  {
    const seen = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
    if (own.some(part => part.contains(seen))) return "";
  }
  return focused.outerHTML;
}"""
WITHOUT_EDGE: Final = """() => [...document.querySelectorAll(
  ".govuk-button, .govuk-input, .govuk-textarea, .govuk-select, .app-leave, [class$='s__label']"
)].filter(control => control.getBoundingClientRect().width > 2).filter(control => {
  const drawn = getComputedStyle(control, control.tagName === "LABEL" ? "::before" : null);
  return parseFloat(drawn.borderTopWidth) < 1 || drawn.borderTopStyle === "none";
}).map(control => control.outerHTML)"""
MOVING: Final = """() => [...document.querySelectorAll("*")].filter(node => {
  const drawn = getComputedStyle(node);
  return drawn.transitionDuration !== "0s" || drawn.animationName !== "none" || drawn.scrollBehavior === "smooth";
}).map(node => node.outerHTML.slice(0, 100))"""
OUT_OF_ORDER: Final = """() => {
  const read = [...document.querySelectorAll("main :is(h1, h2, h3, p, label, legend, li, button, summary)")];
  const tops = read.map(node => [node.getBoundingClientRect(), node]).filter(([box]) => box.width > 2);
  return tops.filter(([box], at) => at && box.bottom <= tops[at - 1][0].top).map(([, node]) => node.outerHTML);
}"""


def test_enlarged_four_times_nothing_is_cut_off_and_the_focus_is_never_hidden(windows: Windows) -> None:
    page = windows.open(*ENLARGED)
    for path in pages.TRIED:
        page.goto(path)
        page.wait_for_load_state()
        pages.fits(page)
        for key in ("Tab", "Shift+Tab"):
            assert _hidden_on_the_way(page, key) == [], path


def test_in_colours_of_their_own_every_control_has_an_edge(windows: Windows) -> None:
    page = windows.open(colours="active")
    for path in pages.TRIED:
        page.goto(path)
        page.wait_for_load_state()
        assert page.evaluate(WITHOUT_EDGE) == [], path


def test_nothing_moves_for_those_who_asked_for_that(windows: Windows) -> None:
    page = windows.open()
    for path in pages.TRIED:
        page.goto(path)
        page.wait_for_load_state()
        assert page.evaluate(MOVING) == [], path


@pytest.mark.parametrize("width", [PHONE, ENLARGED[0]] if "SOAK" in os.environ else [ENLARGED[0]])
def test_a_page_is_read_in_the_order_in_which_it_is_seen(windows: Windows, width: int) -> None:
    page = windows.open(width)
    for path in pages.TRIED:
        page.goto(path)
        page.wait_for_load_state()
        assert page.evaluate(OUT_OF_ORDER) == [], path


def test_a_form_can_be_filled_in_enlarged_four_times(windows: Windows) -> None:
    page = windows.open(*ENLARGED)
    steps.report_a_burglary(page, "They broke in at night.", email="sam@example.com")
    pages.fits(page)
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def _hidden_on_the_way(page: Page, key: str) -> list[str]:
    """Go through a page by one key, and return what was covered while it had the focus."""
    hidden = []
    for _ in range(page.evaluate(REACHED)):
        page.keyboard.press(key)
        hidden.append(page.evaluate(COVERED))
    return [each for each in hidden if each]
