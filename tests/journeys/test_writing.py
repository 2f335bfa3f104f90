"""Writing: what is typed is not lost, saved replies are put in by keys, and a note offers whom it can tell."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import steps
from tests.journeys.accessibility import faults
from tests.journeys.keystrokes import arrive, has_a_contact
from tests.journeys.serving import Served
from tests.journeys.windows import DESK, Windows
from tests.needs import once

pytestmark = [pytest.mark.journey, once]


def a_contact(windows: Windows, served: Served, name: str) -> Page:
    """Return the page of a contact, at the desk of whoever has it. Nobody signs in twice with one code."""
    page = windows.open(DESK)
    steps.sign_in(page, name)
    has_a_contact(page, served)
    page.locator("[data-row]").first.click()
    arrive(page, "**/desk/*-*/")
    return page


def test_what_is_typed_survives_a_reload_and_saved_replies_are_found_as_one_types(
    windows: Windows, served: Served
) -> None:
    contact = a_contact(windows, served, "Leonie Thackwray")
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


def test_an_at_sign_in_a_note_offers_colleagues_and_the_team_by_keys_and_by_pointer(
    windows: Windows, served: Served
) -> None:
    contact = a_contact(windows, served, "Faith Adomako")
    contact.locator("summary", has_text="Write a note for colleagues").click()
    note, names = (
        contact.get_by_label("Note for colleagues"),
        contact.get_by_role("listbox", name="Colleagues and teams"),
    )
    note.focus()
    contact.keyboard.type("a@b is no name. Look, @gar")
    expect(names.get_by_role("option", selected=True)).to_have_text("Gareth Pritchard")
    expect(contact.get_by_text("Names to choose from: 1.")).to_be_attached()
    assert faults(contact) == []
    contact.keyboard.press("Escape")
    expect(names).to_be_hidden()
    contact.keyboard.press("Backspace")
    contact.keyboard.press("ArrowDown")
    marked = names.get_by_role("option", selected=True).text_content() or ""
    assert note.get_attribute("aria-activedescendant") == names.get_by_role("option", selected=True).get_attribute("id")
    contact.keyboard.press("Enter")
    expect(note).to_have_value(f"a@b is no name. Look, @{marked} ")
    expect(names).to_be_hidden()
    contact.keyboard.type("and @digital")
    names.get_by_role("option", name="Digital desk Everyone in a team").click()
    expect(note).to_have_value(f"a@b is no name. Look, @{marked} and @Digital desk ")
    expect(note).to_be_focused()
    contact.keyboard.press("Enter")
    expect(note).to_have_value(re.compile(r"@Digital desk \n$"))
    contact.get_by_role("button", name="Keep the note").click()
    expect(contact.get_by_text("colleagues are told of it")).to_be_visible()
