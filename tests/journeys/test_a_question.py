"""A question in a real browser, with and without JavaScript: answers, a person, and nothing typed twice."""

import os

import pytest
from playwright.sync_api import expect

from tests.journeys import accessibility
from tests.journeys.windows import PHONE, Windows
from tests.needs import once

pytestmark = [pytest.mark.journey, once]
QUESTION = "I lost my receipt code, what now?"


@pytest.mark.parametrize("scripts", [True, False] if "SOAK" in os.environ else [True])
def test_what_did_not_help_becomes_a_question_to_a_person_in_the_same_words(windows: Windows, scripts: bool) -> None:
    page = windows.open(PHONE, scripts=scripts)
    page.goto("/ask/")
    page.get_by_label("What do you want to know?").fill(QUESTION)
    page.get_by_role("button", name="Find an answer").click()
    page.locator("summary", has_text="I have lost my receipt code").click()
    if scripts:
        assert accessibility.faults(page) == []
    page.get_by_role("button", name="No, ask a person").first.click()
    page.locator("input[name=emergency][value=no]").check()
    page.locator("input[name=device_safe][value=no]").check()
    page.get_by_role("button", name="Continue", exact=True).click()
    page.get_by_role("button", name="Carry on, on this device").click()
    expect(page.get_by_label("What is your question?")).to_have_value(QUESTION)


def test_whoever_speaks_of_danger_is_shown_999_and_no_answer(windows: Windows) -> None:
    page = windows.open(PHONE)
    page.goto("/")
    page.get_by_role("searchbox").fill("he has a knife, how long until you come")
    page.get_by_role("button", name="Find").click()
    expect(page.get_by_role("link", name="Call 999")).to_be_visible()
    assert page.locator("details").count() == 0
    assert accessibility.faults(page) == []
