"""A photo goes from a person's phone to the desk, where it is shown only when someone asks to see it."""

import re

import pytest
from playwright.sync_api import FilePayload, Page, expect

from bluelamp.foundation.files.tests.scenarios import PDF, a_photo
from tests.journeys import accessibility, steps
from tests.journeys.windows import DESK, PHONE, Windows
from tests.needs import once

pytestmark = [pytest.mark.journey, once]


def add(page: Page, name: str, kind: str, content: bytes) -> None:
    """Choose a file and send it."""
    page.get_by_label("Add a photo or document").set_input_files(FilePayload(name=name, mimeType=kind, buffer=content))
    page.get_by_role("button", name="Add this file").click()


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_a_person_adds_files_without_scripts_and_is_told_what_is_wrong(windows: Windows, width: int) -> None:
    page = windows.open(width, scripts=False)
    receipt = steps.report_a_burglary(page, "They broke in at night.", email="sam@example.com")
    steps.come_back(page, receipt)
    page.get_by_role("button", name="Add this file").click()
    expect(page.get_by_role("link", name="Choose a file before you send it.")).to_be_visible()
    add(page, "back door.jpg", "image/jpeg", a_photo(width=1600, height=1200))
    add(page, "a letter from the landlord.pdf", "application/pdf", PDF)
    expect(page.get_by_role("link", name="back door.jpg")).to_be_visible()
    expect(page.get_by_text("Opening it saves it on this device.")).to_have_count(1)
    page.get_by_role("link", name="back door.jpg").click()
    expect(page.locator("img")).to_be_visible()


def test_the_pages_with_files_have_no_fault_that_axe_can_find(windows: Windows) -> None:
    person = windows.open()
    receipt = steps.report_a_burglary(person, "A file comes with this.", email="files@example.com")
    steps.come_back(person, receipt)
    person.get_by_role("button", name="Add this file").click()
    assert accessibility.faults(person) == []
    add(person, "back door.jpg", "image/jpeg", a_photo(width=1600, height=1200))
    add(person, "clip.jpg", "image/jpeg", b"MZ\x90\x00")
    assert accessibility.faults(person) == []
    assert person.evaluate("document.documentElement.scrollWidth <= innerWidth")
    staff = windows.open(DESK)
    asked: list[str] = []
    staff.on("request", lambda request: asked.append(request.url))
    steps.sign_in(staff, "Amina Yusuf")
    staff.locator("[data-row]").last.click()
    expect(staff.get_by_role("heading", name="Files they sent")).to_be_visible()
    assert accessibility.faults(staff) == []
    assert not [url for url in asked if url.endswith("/picture/")]
    staff.get_by_text("Look at the picture").click()
    picture = staff.get_by_alt_text("Picture that the person sent")
    expect(picture).to_have_js_property("complete", True)
    assert picture.evaluate("image => image.naturalWidth") == 1200
    with staff.expect_download() as download:
        staff.get_by_role("link", name="Save the original").click()
    assert re.fullmatch(r"back door\.jpg", download.value.suggested_filename)
