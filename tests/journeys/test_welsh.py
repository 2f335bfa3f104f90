"""Someone who speaks Welsh: every page is whole, and the language is changed without losing a word."""

import os
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import accessibility, pages
from tests.journeys.windows import DESK, PHONE, Windows
from tests.needs import once

SMALLEST: Final = 320  # what is left of a desk's window that is enlarged to four times its size
pytestmark = [pytest.mark.journey, once]


@pytest.mark.parametrize("width", [SMALLEST, PHONE, DESK] if "SOAK" in os.environ else [SMALLEST])
def test_no_plain_page_in_welsh_has_a_fault_that_axe_can_find(windows: Windows, width: int) -> None:
    page = windows.open(width)
    for path in pages.TRIED:
        page.goto(f"{path}?language=cy")
        assert page.locator("html").get_attribute("lang") == "cy", path
        assert accessibility.faults(page) == [], path
        pages.fits(page)


@pytest.mark.parametrize("scripts", [True, False] if "SOAK" in os.environ else [True])
def test_the_language_is_changed_in_the_middle_of_a_form_and_enter_still_goes_on(
    windows: Windows, scripts: bool
) -> None:
    page = windows.open(scripts=scripts)
    _come_to_a_box(page)
    box = page.locator('[name="reference"]')
    box.fill("AB/1234/26")
    address = page.url
    page.get_by_role("button", name="Cymraeg").click()
    assert page.url == f"{address}?language=cy"
    expect(box).to_have_value("AB/1234/26")
    expect(page.get_by_role("button", name="Parhau")).to_be_visible()
    page.get_by_role("button", name="English").click()
    expect(box).to_have_value("AB/1234/26")
    expect(page.locator(".govuk-error-summary")).to_have_count(0)
    page.get_by_role("button", name="Cymraeg").click()
    page.locator('[name="who"]').first.check()
    box.press("Enter")
    expect(page.locator('[name="what_happened"]')).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "cy")


def _come_to_a_box(page: Page) -> None:
    """Go to a page of a form that has a line to type into."""
    page.goto("/report/existing-case/")
    page.get_by_label("No, none of these").check()
    page.get_by_label("Yes, it is safe").check()
    page.get_by_role("button", name="Continue").click()
