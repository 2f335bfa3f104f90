"""A chat is interrupted, goes on by code and word elsewhere, is joined and handed over mid-sentence: one record."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import accessibility, steps
from tests.journeys.pages import fits
from tests.journeys.steps import Receipt
from tests.journeys.windows import DESK, Windows
from tests.needs import once

pytestmark = pytest.mark.journey
SOON = 15_000
BEGAN, WENT_ON = "He reads my phone, tangerine.", "I am at my sister's now."
ANSWERED, INTERPRETED, HALF_A_SENTENCE = "Are you alone?", "Gofynnwch i mi yn Gymraeg.", "What I meant to ask is"


@once
def test_whoever_is_interrupted_goes_on_elsewhere_and_nothing_is_told_twice(windows: Windows) -> None:
    phone, desk = windows.open(), windows.open(DESK)
    _begin(phone, BEGAN)
    receipt = _choose_a_word(phone)
    phone.get_by_role("button", name="Close this on this device").click()
    expect(phone.get_by_role("heading", name="Contact the police")).to_be_visible()
    steps.sign_in(desk, "Amina Yusuf")
    _open(desk, BEGAN)
    desk.get_by_label("Your answer").fill(ANSWERED)
    desk.get_by_role("button", name="Send the answer").click()
    _ask_in(desk, "Joan Mbeki", "Interpreter")
    interpreter = _interpreter(windows)
    other = windows.open()
    _go_on(other, receipt)
    _write(other, WENT_ON)
    expect(interpreter.get_by_text(WENT_ON)).to_be_visible(timeout=SOON)
    interpreter.get_by_label("Write here").fill(INTERPRETED)
    interpreter.get_by_role("button", name="Send", exact=True).click()
    expect(other.locator("#turns > li", has_text=INTERPRETED)).to_contain_text("Interpreter", timeout=SOON)
    colleague = _hand_over_mid_sentence(windows, desk)
    for words in (BEGAN, ANSWERED, WENT_ON, INTERPRETED, HALF_A_SENTENCE):
        expect(colleague.get_by_text(words)).to_have_count(1)
    expect(colleague.get_by_role("heading", name="What we promised")).to_be_visible()
    expect(other.get_by_text(HALF_A_SENTENCE)).to_have_count(0)
    _answer_and_close(colleague)


@once
def test_a_chat_works_without_scripts(windows: Windows) -> None:
    phone, desk = windows.open(scripts=False), windows.open(DESK, scripts=False)
    _begin(phone, "Someone sits in a car before my door.")
    steps.sign_in(desk, "Leonie Thackwray")
    _open(desk, "Someone sits in a car")
    desk.get_by_label("Your answer").fill("Which colour is it?")
    desk.get_by_role("button", name="Send the answer").click()
    phone.get_by_role("link", name="Look whether there is an answer").click()
    expect(phone.locator("#turns > li")).to_have_count(2)
    expect(phone.get_by_text("Which colour is it?")).to_be_visible()
    fits(phone)


def _begin(page: Page, words: str) -> None:
    page.goto("/chat/")
    steps.answer_and_go_on(page, {"Is any of this true right now?": "No, none of these"})
    _write(page, words)


def _write(page: Page, words: str) -> None:
    page.get_by_label("Write here").fill(words)
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.locator("#turns > li", has_text=words)).to_have_count(1)


def _choose_a_word(page: Page) -> Receipt:
    page.reload()
    page.get_by_text("Go on later, or on another device").click()
    code = page.locator(".app-code-line").inner_text()
    page.get_by_label("Memorable word").fill("penguin")
    page.get_by_role("button", name="Keep this word").click()
    return Receipt(code, "penguin")


def _go_on(page: Page, receipt: Receipt) -> None:
    steps.come_back(page, receipt)
    expect(page.get_by_text(ANSWERED)).to_be_visible()
    assert accessibility.faults(page) == []
    page.get_by_role("button", name="Go on in the chat").click()
    expect(page.get_by_label("Leave nothing on this device")).to_be_checked()
    steps.answer_and_go_on(page, {"Is any of this true right now?": "No, none of these"})
    for words in (BEGAN, ANSWERED):
        expect(page.locator("#turns > li", has_text=words)).to_have_count(1)
    fits(page)


def _open(desk: Page, told: str) -> None:
    row = desk.locator("tr").filter(has_text=told).locator("[data-row]")
    expect(row).to_be_visible(timeout=SOON)
    row.click()


def _ask_in(desk: Page, name: str, comes_as: str) -> None:
    desk.get_by_role("link", name="Ask someone into the chat").press("Enter")
    steps.choose(desk, "As what do they come?", comes_as)
    desk.get_by_label("Whom?").select_option(label=name)
    desk.get_by_role("button", name="Ask them in").click()


def _interpreter(windows: Windows) -> Page:
    page = windows.open(DESK)
    steps.sign_in(page, "Joan Mbeki")
    page.goto("/desk/for-me/")
    page.get_by_role("link", name=re.compile("^Chat ")).click()
    page.get_by_role("button", name="Join the chat").click()
    expect(page.get_by_text(BEGAN)).to_be_visible()
    assert accessibility.faults(page) == []
    return page


def _hand_over_mid_sentence(windows: Windows, desk: Page) -> Page:
    colleague = windows.open(DESK)
    steps.sign_in(colleague, "Gareth Pritchard")
    address = desk.url
    with desk.expect_response("**/draft/"):
        desk.get_by_label("Your answer").fill(HALF_A_SENTENCE)
    desk.locator("summary", has_text="Give it to someone else").click()
    steps.choose(desk, "Who deals with this?", "Gareth Pritchard")
    desk.get_by_role("button", name="Give it to them").click()
    expect(desk.get_by_text("this now.").first).to_be_visible()
    colleague.goto(address)
    assert accessibility.faults(colleague) == []
    return colleague


def _answer_and_close(desk: Page) -> None:
    desk.get_by_label("Your answer").fill("Stay there. An officer comes to you.")
    desk.get_by_role("button", name="Send it and close").click()
    expect(desk.get_by_role("heading", name="After the chat")).to_be_visible()
    assert accessibility.faults(desk) == []
