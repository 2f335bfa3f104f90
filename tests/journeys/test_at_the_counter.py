"""At a counter, on a phone: the form follows the answers, one key hides the screen, a lost line loses nothing."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.pages import fits
from tests.journeys.steps import sign_in
from tests.journeys.windows import Windows
from tests.needs import once_beside

pytestmark = [pytest.mark.journey, once_beside]

FORM = "/desk/counter/crime/"
WORDS = "Someone broke my kitchen window."
KEPT_AFTER_MS = 1500
KEPT = "JSON.stringify(localStorage)"


@pytest.fixture
def at_the_counter(windows: Windows) -> Page:
    """A member of staff who has the form for a crime open on a phone."""
    page = windows.open()
    sign_in(page, "Amina Yusuf")
    page.goto(FORM)
    return page


def test_what_is_typed_is_locked_on_the_device_and_hidden_by_one_key(at_the_counter: Page) -> None:
    page = at_the_counter
    fits(page)
    entrance = page.get_by_role("group", name="How did they get in?")
    expect(entrance).to_be_hidden()
    page.get_by_label("Someone broke in").check()
    expect(entrance).to_be_visible()

    page.get_by_label("What happened?").fill(WORDS)
    page.keyboard.press("F9")
    expect(page.get_by_text("The screen is hidden.")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_text("The screen is hidden.")).to_be_visible()
    page.keyboard.press("F9")

    page.context.set_offline(True)
    page.get_by_role("button", name="Keep it, and show the receipt").last.click()
    expect(page.get_by_role("alert")).to_contain_text("nothing was sent")
    expect(page.get_by_label("What happened?")).to_have_value(WORDS)
    page.wait_for_timeout(KEPT_AFTER_MS)
    kept = page.evaluate(KEPT)
    assert "bluelamp-kept-" in kept
    assert "window" not in kept
    assert "crime" not in kept

    page.context.set_offline(False)
    page.goto(FORM)
    page.get_by_role("button", name="Go on with it").click()
    expect(page.get_by_label("What happened?")).to_have_value(WORDS)
