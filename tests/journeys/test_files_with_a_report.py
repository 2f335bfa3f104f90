"""Films and photos go with a report that is not sent yet, with and without a script, and reach the desk with it."""

import pytest
from playwright.sync_api import FilePayload, Page, expect

from bluelamp.foundation.files.tests.scenarios import a_photo
from tests.journeys import accessibility, pages, steps
from tests.journeys.windows import DESK, WIDTHS, Windows
from tests.needs import once

pytestmark = [pytest.mark.journey, once]
FILM = FilePayload(name="dashcam.mp4", mimeType="video/mp4", buffer=b"\0\0\0\x18ftypmp42" + bytes(2 * 1024 * 1024))
LABEL = "Do you have films or photos to send us? (optional)"


def _photo(name: str) -> FilePayload:
    return FilePayload(name=name, mimeType="image/jpeg", buffer=a_photo(width=1600, height=1200))


def tell_of_bad_driving(page: Page, words: str) -> None:
    """Fill in the form about the road as far as the page that asks for films."""
    page.goto("/report/road-incident/")
    page.locator("input[name=emergency][value=no]").check()
    page.locator("input[name=device_safe][value=yes]").check()
    steps.go_on(page)
    page.get_by_label("Bad or dangerous driving").check()
    steps.go_on(page)
    page.get_by_label("What happened?").fill(words)
    page.locator("input[name=hurt][value=no]").check()
    steps.go_on(page)
    page.locator('[name="where-words"]').fill("Mill Lane")
    steps.go_on(page)
    steps.go_on(page)
    page.get_by_label("Photos, videos or messages").check()
    page.locator("input[name=court][value=not_sure]").check()
    steps.go_on(page)


def send_it(page: Page) -> None:
    """Go on from the films to the receipt."""
    steps.go_on(page)
    steps.say_how_to_be_reached(page, email="lorry@example.com", word="penguin")
    expect(page.get_by_text("second.jpg")).to_be_visible()
    steps.send_and_keep_the_receipt(page, "penguin")


@pytest.mark.parametrize("width", WIDTHS)
def test_without_a_script_one_after_the_other_and_one_taken_out(windows: Windows, width: int) -> None:
    page = windows.open(width, scripts=False)
    tell_of_bad_driving(page, "A lorry cut us off.")
    page.get_by_role("button", name="Add this file").click()
    expect(page.get_by_role("link", name="Choose a file before you send it.")).to_be_visible()
    for name in ("first.jpg", "second.jpg"):
        page.get_by_label(LABEL).set_input_files(_photo(name))
        page.get_by_role("button", name="Add this file").click()
        expect(page.get_by_role("button", name=f"Remove {name}")).to_be_visible()
    page.get_by_role("button", name="Remove first.jpg").click()
    expect(page.get_by_text("first.jpg")).to_have_count(0)
    pages.fits(page)
    send_it(page)


def test_with_a_script_many_at_once_and_on_to_the_desk(windows: Windows) -> None:
    page, told = windows.open(), "A van came over the white line."
    tell_of_bad_driving(page, told)
    assert accessibility.faults(page) == []
    page.get_by_label(LABEL).set_input_files([FILM, _photo("second.jpg")])
    expect(page.get_by_text("We have this file.")).to_have_count(2)
    expect(page.get_by_text("Nothing more is being sent.")).to_be_visible()
    assert accessibility.faults(page) == []
    page.get_by_role("link", name="Show all your files").click()
    expect(page.get_by_role("button", name="Remove dashcam.mp4")).to_be_visible()
    assert accessibility.faults(page) == []
    pages.fits(page)
    send_it(page)
    staff = windows.open(DESK)
    steps.sign_in(staff, "Amina Yusuf")
    staff.locator("tr").filter(has_text=told).locator("[data-row]").click()
    expect(staff.get_by_text(f"In answer to: {LABEL}")).to_have_count(2)
    assert accessibility.faults(staff) == []
