"""A witness without a name comes back, has their name sealed for one part, and it is opened on authority only."""

import os

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import accessibility, pages, steps
from tests.journeys.steps import Receipt
from tests.journeys.windows import DESK, Windows
from tests.needs import in_soak, once_beside

pytestmark = [pytest.mark.journey, once_beside]
NAME = "Zebedee Quillfeather"


# A one-time code is good once, so each run has members of staff of its own.
WITH_SCRIPTS, WITHOUT = (True, "Bethan Gwynlas", "Owen Penfoel"), (False, "Callum Rennock", "Peter Skelhorn")


@pytest.mark.parametrize(("scripts", "asks", "allows"), [WITH_SCRIPTS, WITHOUT] if "SOAK" in os.environ else [WITHOUT])
def test_a_name_is_sealed_for_one_part_opened_by_two_and_taken_back(
    windows: Windows, *, scripts: bool, asks: str, allows: str
) -> None:
    phone = windows.open(scripts=scripts)
    story = f"I saw who did it, with scripts {scripts}."
    receipt = _witness(phone, story)
    _seal(phone, receipt, scripts=scripts)
    desk, boss = windows.open(DESK, scripts=scripts), windows.open(DESK, scripts=scripts)
    steps.sign_in(desk, asks)
    _ask(desk, story, scripts=scripts)
    steps.sign_in(boss, allows)
    boss.goto(desk.url)
    boss.get_by_role("button", name="Allow it").click()
    desk.reload()
    assert NAME not in desk.content()
    desk.get_by_role("button", name="Read the name").click()
    expect(desk.get_by_text(NAME)).to_be_visible()
    _check(desk, scripts=scripts)
    phone.goto("/track/matter/")
    expect(phone.get_by_text("because a life is at risk")).to_be_visible()
    _see_what_is_held(phone, desk, scripts=scripts)
    _take_back(phone, scripts=scripts)
    boss.reload()
    expect(boss.get_by_role("heading", name="There is no such page")).to_be_visible()


@in_soak
def test_a_name_that_is_given_to_all_is_on_the_contact(windows: Windows) -> None:
    phone, desk = windows.open(scripts=False), windows.open(DESK)
    receipt = _witness(phone, "I can tell you who I am now.")
    steps.come_back(phone, receipt)
    phone.get_by_role("link", name="Give your name to those who deal with your report").click()
    phone.get_by_label("Your name").fill("Perpetua Marsh")
    phone.get_by_role("button", name="Give my name").click()
    expect(phone.get_by_text("We have your name. Those who deal with your report see it.")).to_be_visible()
    steps.sign_in(desk, "Imran Qasimi")
    desk.locator("tr").filter(has_text="I can tell you who I am now.").locator("[data-row]").click()
    expect(desk.get_by_role("heading", name="Perpetua Marsh")).to_be_visible()


def _witness(phone: Page, story: str) -> Receipt:
    """Tell of a burglary without a name, come back and write more."""
    steps.tell_of_a_burglary(phone, story)
    steps.go_on(phone)
    phone.get_by_label("Memorable word").fill("penguin")
    steps.go_on(phone)
    return steps.send_and_keep_the_receipt(phone, "penguin")


def _seal(phone: Page, receipt: Receipt, *, scripts: bool) -> None:
    steps.come_back(phone, receipt)
    phone.get_by_label("Tell us more").fill("It was my neighbour.")
    phone.get_by_role("button", name="Send", exact=True).click()
    expect(phone.get_by_text("It was my neighbour.")).to_be_visible()
    _check(phone, scripts=scripts)
    phone.get_by_role("link", name="Have your name locked away").click()
    phone.get_by_role("button", name="Lock my name away").click()
    expect(phone.get_by_role("link", name="Choose what your name is for.")).to_be_visible()
    _check(phone, scripts=scripts)
    phone.get_by_label("What I wrote on").check()
    phone.get_by_label("Your name", exact=True).fill(NAME)
    phone.get_by_role("button", name="Lock my name away").click()
    expect(phone.get_by_text("Your name is not on your report.")).to_be_visible()
    assert NAME not in phone.content()


def _ask(desk: Page, story: str, *, scripts: bool) -> None:
    desk.locator("tr").filter(has_text=story).locator("[data-row]").click()
    desk.get_by_role("link", name="When and how it is opened").click()
    expect(desk.get_by_text("What they wrote on")).to_be_visible()
    _check(desk, scripts=scripts)
    desk.get_by_label("A life is at risk").check()
    desk.get_by_label("On whose authority?").fill("Insp. Hale, decision 14")
    desk.get_by_label("Yes, on their tracking page, once it is read").check()
    desk.get_by_role("button", name="Ask to open it").click()
    expect(desk.get_by_text("It waits for someone else who may allow it")).to_be_visible()


def _see_what_is_held(phone: Page, desk: Page, *, scripts: bool) -> None:
    """Agree on a question with them, and let them see what is held once they answer it."""
    desk.goto("/".join([*desk.url.split("/")[:5], "question/"]))
    _check(desk, scripts=scripts)
    desk.get_by_label("What do we ask?").fill("What is your cat called?")
    desk.get_by_label("What do they answer?").fill("Marmalade")
    desk.get_by_role("button", name="Agree on it").click()
    phone.get_by_role("link", name="See it, say what is wrong, or ask for a copy").click()
    _check(phone, scripts=scripts)
    phone.get_by_label("The answer to the question that we agreed on").fill("marmalade")
    phone.get_by_role("button", name="Show me what you hold").click()
    expect(phone.get_by_role("heading", name="This is wrong")).to_be_visible()
    assert NAME not in phone.content()
    _check(phone, scripts=scripts)
    phone.goto("/track/matter/")


def _take_back(phone: Page, *, scripts: bool) -> None:
    phone.get_by_role("link", name="Your name, locked away on").click()
    _check(phone, scripts=scripts)
    phone.get_by_role("button", name="Take my name back").click()
    expect(phone.get_by_role("heading", name="Your report")).to_be_visible()
    expect(phone.get_by_role("link", name="Your name, locked away on")).to_have_count(0)


def _check(page: Page, *, scripts: bool) -> None:
    """See that a page fits its window and that axe, which is a script, finds no fault on it."""
    if scripts:
        pages.fits(page)
        assert accessibility.faults(page) == [], page.url
