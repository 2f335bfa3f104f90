"""Writing an answer: what is typed is not lost, and saved replies are put in by keys."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import steps
from tests.journeys.keystrokes import arrive, has_a_contact
from tests.journeys.serving import Served
from tests.journeys.windows import DESK, Windows
from tests.needs import once

pytestmark = [pytest.mark.journey, once]


@pytest.fixture
def contact(windows: Windows, served: Served) -> Page:
    """The page of a contact, at the desk of whoever has it."""
    page = windows.open(DESK)
    steps.sign_in(page, "Leonie Thackwray")
    has_a_contact(page, served)
    page.locator("[data-row]").first.click()
    arrive(page, "**/desk/*-*/")
    return page


def test_what_is_typed_survives_a_reload_and_saved_replies_are_found_as_one_types(contact: Page) -> None:
    answer, replies = contact.get_by_label("Your answer"), contact.get_by_role("listbox", name="Saved replies")
    answer.focus()
    contact.keyboard.type("We look at it.")
    expect(contact.get_by_text("Kept for you at").first).to_be_visible()
    contact.reload()
    expect(answer).to_have_value("We look at it.")
    answer.press("Control+End")
    contact.keyboard.type(" Not here: /")
    expect(replies).to_be_hidden()
    contact.keyboard.press("Enter")
    contact.keyboard.type("/")
    expect(replies.get_by_role("option")).to_have_count(6)
    contact.keyboard.type("lost")
    expect(replies.get_by_role("option")).to_have_text(["Lost property"])
    contact.keyboard.press("Escape")
    expect(replies).to_be_hidden()
    contact.keyboard.press("Backspace")
    expect(replies.get_by_role("option", selected=True)).to_have_text("Lost property")
    contact.keyboard.press("Enter")
    expect(answer).to_have_value(re.compile(r"^We look at it\. Not here: /\nDear Sam Carter,\n"))
    expect(answer).to_be_focused()
