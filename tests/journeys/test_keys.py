"""The desk by keyboard alone: how many keys the common jobs take, the palette, and keys that keep out of the way."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import accessibility, steps
from tests.journeys.keystrokes import arrive, count_all, has_a_contact
from tests.journeys.serving import Served
from tests.journeys.windows import DESK, PHONE, Windows
from tests.needs import once

pytestmark = [pytest.mark.journey, once]

# A key in the same moment as the palette closes, while the browser still has the focus in it.
CLOSED_AND_AT_ONCE = """box => {
    box.closest('dialog').close()
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'o', bubbles: true }))
}"""
MOST = {
    "answer and close a known question": 8,
    "hand over before an absence": 4,
    "hand over without a plan": 8,
    "give one contact to a colleague": 4,
    "log a call from a known caller": 15,
}


def test_the_common_jobs_take_few_keys(windows: Windows, served: Served) -> None:
    counted = count_all(windows.open(DESK), windows.open(DESK), served)
    assert {job: keys for job, keys in counted.items() if keys > MOST[job]} == {}
    assert set(counted) == set(MOST)


def test_the_palette_leads_to_what_one_may_do_and_offers_nothing_else(windows: Windows, served: Served) -> None:
    page = _at_the_desk(windows, "Deepa Sarwal")
    has_a_contact(page, served)
    page.keyboard.press("j")
    expect(page.locator("[data-row]").first).to_be_focused()
    page.keyboard.press("Control+k")
    box = page.get_by_role("combobox", name="What do you want to do?")
    expect(box).to_be_focused()
    expect(page.get_by_role("option", name="Go to the queue")).to_be_visible()
    expect(page.get_by_role("option", name="Close it")).to_be_hidden()
    expect(page.get_by_role("option", name="Go to the team")).to_have_count(0)
    assert accessibility.faults(page) == []
    page.keyboard.type("nothing of the kind")
    expect(page.get_by_text("Nothing you can do here is called that.")).to_be_visible()
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    page.keyboard.press("Control+k")
    box.evaluate(CLOSED_AND_AT_ONCE)
    arrive(page, "**/desk/*-*/")
    page.keyboard.press("Control+k")
    page.keyboard.type("clo")
    marked = page.locator("[role=option][aria-selected=true]")
    expect(marked).to_have_attribute("data-label", "Close it")
    expect(box).to_have_attribute("aria-activedescendant", str(marked.get_attribute("id")))
    page.keyboard.press("Enter")
    expect(page.locator("#reason")).to_be_focused()
    assert accessibility.faults(page) == []


def test_keys_pressed_alone_keep_out_of_fields_and_can_be_turned_off(windows: Windows) -> None:
    page = _at_the_desk(windows, "Imran Qasimi")
    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_focused()
    page.keyboard.type("go?h")
    expect(page.locator("#search")).to_have_value("go?h")
    page.locator("h1").click()
    page.keyboard.type("?")
    arrive(page, "**/desk/keys/")
    assert accessibility.faults(page) == []
    page.get_by_role("button", name="Turn off keys pressed alone").click()
    expect(page.get_by_text("Keys pressed alone do nothing on your pages now.")).to_be_visible()
    arrive(page, "**/desk/keys/")  # its words are there before its scripts are
    page.keyboard.type("gq?")
    page.keyboard.press("Control+k")
    expect(page.get_by_role("combobox", name="What do you want to do?")).to_be_focused()
    assert page.url.endswith("/desk/keys/")


def test_without_scripts_the_commands_are_links(windows: Windows) -> None:
    page = windows.open(PHONE, scripts=False)
    steps.sign_in(page, "Kasia Wrobel")
    page.get_by_role("link", name="Commands").click()
    page.get_by_role("link", name="See what was answered").click()
    expect(page.get_by_role("heading", name="Answered, their turn")).to_be_visible()


def _at_the_desk(windows: Windows, name: str) -> Page:
    page = windows.open(DESK)
    steps.sign_in(page, name)
    arrive(page, "**/desk/")
    return page
