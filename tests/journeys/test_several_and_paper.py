"""Several contacts are moved and taken back by keyboard, and one is taken away as a PDF."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.journeys import accessibility, steps
from tests.journeys.keystrokes import arrive, has_a_contact
from tests.journeys.serving import Served
from tests.journeys.windows import DESK, Windows
from tests.needs import once, pango

pytestmark = [pytest.mark.journey, once]


def test_several_are_moved_and_come_back(windows: Windows, served: Served) -> None:
    page = windows.open(DESK)
    steps.sign_in(page, "Deepa Sarwal")
    arrive(page, "**/desk/")
    has_a_contact(page, served)
    page.goto("/desk/")
    page.locator("[data-row]").first.focus()
    expect(page.locator("#several")).to_have_css("position", "static")  # over a row, it would hide what to press there
    page.keyboard.press("x")
    expect(page.locator("#several")).to_have_css("position", "sticky")
    page.get_by_label("With those ticked").select_option(label="Harbour neighbourhood")
    page.get_by_role("button", name="See what would change").press("Enter")
    expect(page.get_by_role("heading", name="Move them to Harbour neighbourhood")).to_be_visible()
    assert accessibility.faults(page) == []
    page.get_by_role("button", name="Change this contact").press("Enter")
    expect(page.get_by_role("link", name="Choose why.")).to_be_visible()
    assert accessibility.faults(page) == []
    page.get_by_label("It is in their area").press("Space")
    page.get_by_role("button", name="Change this contact").press("Enter")
    expect(page.get_by_text("1 contact is changed.")).to_be_visible()
    page.get_by_role("button", name="Undo it").press("Enter")
    expect(page.get_by_text("It is undone.")).to_be_visible()


def test_a_contact_is_taken_away_as_a_pdf(windows: Windows, served: Served) -> None:
    pango()
    page = windows.open(768)
    steps.sign_in(page, "Amina Yusuf")
    arrive(page, "**/desk/")
    has_a_contact(page, served)
    page.locator("[data-row]").first.press("Enter")
    page.get_by_role("link", name="Take it away as a PDF").press("Enter")
    arrive(page, "**/paper/")
    assert accessibility.faults(page) == []
    page.get_by_role("radio", name="What was said").press("Space")
    with page.expect_download() as saving:
        page.get_by_role("button", name="Make the PDF").press("Enter")
    assert Path(saving.value.path()).read_bytes().startswith(b"%PDF-")
