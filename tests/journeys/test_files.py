"""A photo goes from a person's phone to the desk, where it is shown only when someone asks to see it."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import FilePayload, Page, Route, expect

from bluelamp.foundation.files.tests.scenarios import PDF, a_photo
from tests.journeys import accessibility, pages, steps
from tests.journeys.windows import DESK, PHONE, WIDTHS, Windows
from tests.needs import once

pytestmark = [pytest.mark.journey, once]


def add(page: Page, name: str, kind: str, content: bytes) -> None:
    """Choose a file and send it, without a script."""
    page.get_by_label("Add a photo or document").set_input_files(FilePayload(name=name, mimeType=kind, buffer=content))
    page.get_by_role("button", name="Add this file").click()


def _cut_at(pieces: list[str], number: int) -> Callable[[Route], None]:
    """Lose the piece of this number on the way."""

    def answer(route: Route) -> None:
        if route.request.method == "PATCH" and len(pieces) == number:
            route.abort()
        else:
            route.continue_()

    return answer


@pytest.mark.parametrize("width", WIDTHS)
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


def test_a_large_file_goes_on_by_itself_when_the_line_is_back(windows: Windows) -> None:
    page = windows.open(PHONE)
    receipt = steps.report_a_burglary(page, "I filmed them.", email="film@example.com")
    steps.come_back(page, receipt)
    film = FilePayload(name="yard.mp4", mimeType="video/mp4", buffer=b"\0\0\0\x18ftypmp42" + bytes(3 * 1024 * 1024))
    pieces: list[str] = []
    page.on("request", lambda request: pieces.append(request.url) if request.method == "PATCH" else None)
    page.context.route("**/uploads/*-*/", _cut_at(pieces, 3))
    page.get_by_label("Add a photo or document").set_input_files(film)
    expect(page.get_by_text("There is no connection now. It goes on by itself")).to_be_visible()
    expect(page.get_by_text("We have this file.")).to_be_visible()
    page.get_by_role("link", name="Show your report with these files").click()
    expect(page.get_by_role("link", name="yard.mp4")).to_be_visible()
    assert len(pieces) == 8  # seven, and the one that was cut once more


def test_the_pages_with_files_have_no_fault_that_axe_can_find(windows: Windows) -> None:
    person = windows.open()
    receipt = steps.report_a_burglary(person, "A file comes with this.", email="files@example.com")
    steps.come_back(person, receipt)
    chosen = [("back door.jpg", a_photo(width=1600, height=1200)), ("clip.jpg", b"MZ\x90\x00"), ("none.jpg", b"")]
    files = [FilePayload(name=name, mimeType="image/jpeg", buffer=content) for name, content in chosen]
    person.get_by_label("Add a photo or document").set_input_files(files)
    expect(person.get_by_text("We have this file.")).to_have_count(2)
    expect(person.get_by_text("This file is empty. Choose another one.")).to_be_visible()
    expect(person.get_by_text("Nothing more is being sent.")).to_be_visible()
    assert accessibility.faults(person) == []
    person.get_by_role("link", name="Show your report with these files").click()
    expect(person.get_by_role("link", name="back door.jpg")).to_be_visible()
    pages.fits(person)
    staff = windows.open(DESK)
    asked: list[str] = []
    staff.on("request", lambda request: asked.append(request.url))
    steps.sign_in(staff, "Amina Yusuf")
    staff.locator("[data-row]").last.click()
    expect(staff.get_by_role("heading", name="Files they sent")).to_be_visible()
    assert accessibility.faults(staff) == []
    assert not [url for url in asked if url.endswith("/picture/")]
    staff.get_by_text("This picture may be distressing. Show it.").click()
    picture = staff.get_by_alt_text("Picture that the person sent")
    expect(picture).to_have_js_property("complete", True)
    assert picture.evaluate("image => image.naturalWidth") == 1200
    with staff.expect_download() as download:
        staff.get_by_role("link", name="Save the original").click()
    assert re.fullmatch(r"back door\.jpg", download.value.suggested_filename)
