"""What staff type is not lost with the page, and two of them do not answer past each other."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import accessibility, steps
from tests.journeys.windows import DESK, Windows

pytestmark = pytest.mark.journey


def test_what_is_typed_is_kept_by_itself_and_a_colleague_who_was_faster_is_shown(windows: Windows) -> None:
    one, other = _at_the_first_contact(windows, "Bethan Gwynlas"), _at_the_first_contact(windows, "Callum Rennock")
    one.get_by_label("Your answer").fill("We look at it.")
    expect(one.get_by_text("Kept for you at")).to_be_visible()
    one.reload()
    expect(one.get_by_label("Your answer")).to_have_value("We look at it.")
    expect(other.get_by_label("Your answer")).to_have_value("")
    other.get_by_label("Your answer").fill("A car is on its way.")
    other.get_by_role("button", name="Send the answer").click()
    expect(other.get_by_text("Your answer is on their tracking page.")).to_be_visible()
    one.get_by_role("button", name="Send the answer").click()
    expect(one.get_by_role("heading", name="Someone was faster")).to_be_visible()
    assert accessibility.faults(one) == []
    one.get_by_role("button", name="Send my answer as it is").click()
    expect(one.get_by_text("Your answer is on their tracking page.")).to_be_visible()
    expect(one.get_by_label("Your answer")).to_have_value("")


def _at_the_first_contact(windows: Windows, name: str) -> Page:
    desk = windows.open(DESK)
    steps.sign_in(desk, name)
    desk.locator("[data-row]").first.click()
    return desk
