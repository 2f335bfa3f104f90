"""The main job: a report made online reaches the desk, is answered, and the answer is read."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import accessibility, steps
from tests.journeys.steps import Receipt
from tests.journeys.windows import DESK, Windows
from tests.needs import once, once_beside
from tests.post import PostOffice

pytestmark = pytest.mark.journey

SOON = 15_000  # milliseconds that a journey waits for what happens behind the pages


@once
def test_a_report_arrives_without_reload_is_answered_and_the_answer_is_read(
    windows: Windows, journeys_post_office: PostOffice
) -> None:
    desk, phone = windows.open(DESK), windows.open()
    steps.sign_in(desk, "Amina Yusuf")
    expect(desk.get_by_role("heading", name="Waiting for us")).to_be_visible()
    assert accessibility.faults(desk) == []
    before, in_menu = desk.locator("[data-row]").count(), desk.locator("#menu-desk")
    in_menu.focus()
    receipt = steps.report_a_burglary(phone, "They took the bicycle.", email="first@example.com")
    expect(desk.locator("[data-row]")).to_have_count(before + 1, timeout=SOON)
    expect(in_menu.locator("span")).to_have_text(str(before + 1))
    expect(in_menu).to_be_focused()
    _answer(desk, "They took the bicycle.", "An officer comes on Friday.")
    assert accessibility.faults(desk) == []
    _copy(desk, "They took the bicycle.")
    _read(phone, receipt, "An officer comes on Friday.")
    _has_been_told_only_that_there_is_an_update(journeys_post_office, "first@example.com", phone)
    _chat(windows.open(), desk)


@once
def test_the_same_works_without_scripts(windows: Windows) -> None:
    phone, desk = windows.open(scripts=False), windows.open(DESK, scripts=False)
    receipt = steps.report_a_burglary(phone, "The window is broken.", email="second@example.com")
    steps.sign_in(desk, "Gareth Pritchard")
    _answer(desk, "The window is broken.", "We look at it today.")
    _read(phone, receipt, "We look at it today.")
    phone.get_by_label("Tell us more").fill("Thank you. My neighbour has a camera.")
    phone.get_by_role("button", name="Send", exact=True).click()
    desk.reload()
    expect(desk.get_by_text("My neighbour has a camera.")).to_be_visible()
    desk.get_by_role("link", name="Copy it to the records system").click()
    expect(desk.get_by_text("My neighbour has a camera.")).to_be_visible()
    expect(desk.get_by_role("button", name="Copy")).to_have_count(0)


@once_beside
def test_a_report_about_police_is_seen_by_professional_standards_only(windows: Windows) -> None:
    phone, desk, standards = windows.open(), windows.open(DESK), windows.open(DESK)
    steps.tell_of_a_burglary(phone, "He wore a uniform.", by_police=True)
    steps.say_how_to_be_reached(phone, email="third@example.com", word="penguin")
    steps.send_and_keep_the_receipt(phone, "penguin")
    steps.sign_in(standards, "Tomasz Lis")
    standards.locator("[data-row]").last.click()
    expect(standards.get_by_text("He wore a uniform.")).to_be_visible()
    steps.sign_in(desk, "Ruth Calder")
    desk.goto(standards.url)
    expect(desk.get_by_role("heading", name="There is no such page")).to_be_visible()


def _copy(desk: Page, words: str) -> None:
    desk.get_by_role("link", name="Copy it to the records system").click()
    desk.get_by_role("button", name="What happened?").press("Enter")
    expect(desk.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    assert desk.evaluate("getSelection().toString()").strip() == words
    assert accessibility.faults(desk) == []


def _answer(desk: Page, told: str, words: str) -> None:
    desk.locator("tr").filter(has_text=told).locator("[data-row]").click()
    desk.get_by_label("Your answer").fill(words)
    desk.get_by_role("button", name="Send the answer").click()
    expect(desk.get_by_text(words)).to_be_visible()


def _read(phone: Page, receipt: Receipt, words: str) -> None:
    steps.come_back(phone, receipt)
    expect(phone.get_by_text("We have answered you.")).to_be_visible()
    expect(phone.get_by_text(words)).to_be_visible()


def _has_been_told_only_that_there_is_an_update(office: PostOffice, address: str, page: Page) -> None:
    for _ in range(SOON // 100):
        letters = [letter for letter in office.letters if letter["To"] == address]
        if letters:
            break
        page.wait_for_timeout(100)
    assert len(letters) == 1
    assert letters[0]["Subject"] == "There is an update"
    said = letters[0].get_content()
    assert not re.search("police|bicycle|officer|Friday|burglary", said, re.IGNORECASE), said


def _chat(phone: Page, desk: Page) -> None:
    """Both sides read each other's words without asking for them, and Escape leaves nothing on the phone."""
    phone.goto("/")
    phone.get_by_role("link", name="Chat with us").click()
    steps.answer_and_go_on(phone, {"Is any of this true right now?": "No, none of these"})
    lines = phone.locator("#turns > li")
    for number, words in enumerate(("He reads my phone.", "I am in the bathroom."), 1):
        phone.get_by_label("Write here").fill(words)
        phone.get_by_role("button", name="Send", exact=True).click()
        expect(lines).to_have_count(number)
    desk.goto("/desk/")
    desk.locator("tr").filter(has_text="He reads my phone.").locator("[data-row]").click()
    desk.get_by_label("Your answer").press_sequentially("Is he there now?")
    expect(phone.get_by_text("Someone at the police is writing.")).to_be_visible()
    desk.get_by_role("button", name="Send the answer").click()
    expect(lines.last).to_contain_text("Is he there now?")
    phone.get_by_label("Write here").fill("No, he went out.")
    phone.get_by_role("button", name="Send", exact=True).click()
    expect(desk.get_by_text("No, he went out.")).to_be_visible()
    expect(lines).to_have_count(4)
    assert accessibility.faults(phone) == []
    phone.keyboard.press("Escape")
    expect(phone.get_by_role("heading", name="Elsewhere")).to_be_visible()
    assert phone.context.cookies() == []
