"""Someone says where it was: by typing and choosing, or on the map with the keyboard alone."""

import os

import pytest
from playwright.sync_api import Page, expect

from bluelamp.foundation.quiet import hidden
from tests.journeys import accessibility, pages, steps
from tests.journeys.windows import WIDTHS, Windows
from tests.needs import once

pytestmark = [pytest.mark.journey, once]

# With scripts the same happens as without, so that is tried by script/soak.
SCRIPTS = [False, True] if "SOAK" in os.environ else [False]
QUAY = "The fish quay, Harbour, Harrowmere"


@pytest.mark.parametrize("scripts", SCRIPTS)
def test_a_place_is_typed_found_and_chosen(windows: Windows, scripts: bool) -> None:
    page = windows.open(scripts=scripts)
    _come_to_where(page)
    page.get_by_label("Address, or where it is").fill("by the fish quay")
    page.get_by_role("button", name="Find the place").click()
    expect(page.get_by_label("Address, or where it is")).to_have_value("by the fish quay")
    steps.choose(page, "Which of these is it?", QUAY)
    if scripts:
        assert accessibility.faults(page) == []
    steps.go_on(page)
    expect(page.get_by_label(QUAY)).to_have_count(0)
    page.go_back()
    expect(page.get_by_label(QUAY)).to_be_checked()


@pytest.mark.parametrize("width", WIDTHS)
def test_a_place_is_found_on_the_map_by_keyboard_alone(windows: Windows, width: int) -> None:
    page = windows.open(width)
    _come_to_where(page)
    page.get_by_role("button", name="Use a map").press("Enter")
    expect(page).to_have_title("Find a place")
    _fits_and_has_no_faults(page)
    page.get_by_label("Street or place to look near").press_sequentially("fish quay")
    page.keyboard.press("Enter")
    expect(page.get_by_label(QUAY, exact=True)).to_be_checked()
    expect(page.get_by_text("No map can be shown here.")).to_be_hidden()
    page.locator("canvas").focus()
    page.keyboard.press("ArrowRight")
    cross = page.get_by_label("The cross on the map: Near")
    expect(cross).to_be_checked()
    near = cross.evaluate("box => box.labels[0].textContent.split(': ')[1]")
    _fits_and_has_no_faults(page)
    page.locator("canvas").press("Enter")
    expect(page.get_by_role("heading", name="Where and when was it?", level=1)).to_be_visible()
    expect(page.get_by_label(near)).to_be_checked()


def test_where_the_browser_draws_no_map_the_list_is_enough(windows: Windows) -> None:
    page = windows.open()
    page.add_init_script("HTMLCanvasElement.prototype.getContext = () => null")
    _come_to_where(page)
    page.get_by_role("button", name="Use a map").click()
    expect(page.get_by_text("No map can be shown here.")).to_be_visible()
    page.get_by_label("Street or place to look near").fill("fish quay")
    page.get_by_role("button", name="Look there").click()
    expect(page.locator("[data-map]")).to_be_hidden()
    page.get_by_role("button", name="Use this place").click()
    expect(page.get_by_label(QUAY)).to_be_checked()


def _come_to_where(page: Page) -> None:
    """Begin a report of damage, and go to the page that asks where."""
    page.goto("/report/damage/")
    first = {"Is any of this true right now?": "No, none of these"}
    first["Is it safe for you to use this device now?"] = "Yes, it is safe"
    steps.answer_and_go_on(page, first)
    page.goto(page.url.replace(hidden("what-kind"), hidden("where-and-when")))


def _fits_and_has_no_faults(page: Page) -> None:
    pages.fits(page)
    assert accessibility.faults(page) == []
