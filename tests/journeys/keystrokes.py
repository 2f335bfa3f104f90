"""Does the common jobs of the desk by keyboard alone, and counts every key that is pressed beside the words themselves.

A key that is held while another is pressed counts too: Ctrl with Enter is two.
"""

import re
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from tests.bench.answers import ANSWERS
from tests.bench.drafts import prepared_forms
from tests.bench.load import Form
from tests.bench.settling import settle
from tests.journeys import accessibility, steps
from tests.journeys.serving import Served
from tests.proofs.clients import post

PHONE = ANSWERS["phone"]


@dataclass
class Keyboard:
    """The keys of one person, and how many they pressed."""

    page: Page
    pressed: int = 0

    def press(self, *keys: str) -> None:
        """Press keys one after the other; those with a plus between together."""
        for key in keys:
            self.page.keyboard.press(key)
            self.pressed += len(key.split("+"))


def arrive(page: Page, address: str) -> None:
    """Wait until a page is there that was led to, and its keys work."""
    page.wait_for_url(address, wait_until="load")


def has_a_contact(page: Page, served: Served, form: Form | None = None) -> None:
    """Let a report of a known person come in and whoever is signed in take it; leave the list of what they have."""
    form = form or prepared_forms(served, 1)[0]
    assert post(served.address, form).status == 302
    page.goto("/desk/")
    row = page.locator("[data-row]").filter(has_text="Sam Carter").last
    page.goto(row.get_attribute("href") or "")  # a click may meet the list as it is renewed
    page.get_by_role("button", name="I deal with it").click()
    expect(page.get_by_text("You deal with this now.")).to_be_visible()
    page.goto("/desk/?mine=1")
    expect(page.locator("[data-row]").first).to_be_visible()


def answer_and_close_a_known_question(page: Page) -> int:
    """From a list: open the first, put in a saved reply, send it and close. Return the keys it took."""
    keyboard = Keyboard(page)
    keyboard.press("o")
    arrive(page, "**/desk/*-*/")
    keyboard.press("s")
    expect(page.get_by_role("listbox", name="Saved replies")).to_be_visible()
    keyboard.press("l", "o", "Enter")
    expect(page.get_by_label("Your answer")).to_have_value(re.compile("^Dear Sam Carter,"))
    keyboard.press("Control+Shift+Enter")
    expect(page.get_by_text("Your answer is on their tracking page, and it is closed.")).to_be_visible()
    return keyboard.pressed


def hand_over_before_an_absence(page: Page) -> int:
    """Hand over everything to whoever covers, as the plan proposes. Return the keys it took."""
    keyboard = Keyboard(page)
    keyboard.press("h")
    arrive(page, "**/desk/hand-over/#to")
    expect(page.locator("#to")).to_be_focused()
    keyboard.press("Control+Enter")
    expect(page.get_by_text("Amina Yusuf has 1 contact more now.")).to_be_visible()
    return keyboard.pressed


def hand_over_without_a_plan(page: Page) -> int:
    """Hand over everything to a colleague, for a reason that is chosen. Return the keys it took."""
    keyboard = Keyboard(page)
    keyboard.press("h")
    arrive(page, "**/desk/hand-over/#to")
    expect(page.locator("#to")).to_be_focused()
    keyboard.press("g", "Tab", "Space", "Control+Enter")
    expect(page.get_by_text("Gareth Pritchard has 2 contacts more now.")).to_be_visible()
    return keyboard.pressed


def give_one_to_a_colleague(page: Page) -> int:
    """On a contact, give it to the next in the list of those who are here. Return the keys it took."""
    keyboard = Keyboard(page)
    page.locator("[data-row]").first.click()
    arrive(page, "**/desk/*-*/")
    keyboard.press("a", "ArrowDown", "Control+Enter")
    expect(page.get_by_text("this now.").first).to_be_visible()
    return keyboard.pressed


def log_a_call(page: Page) -> int:
    """Find the open matter of whoever rings by their number, and write down what they say. Return the keys it took.

    The digits of the number count, the words do not.
    """
    keyboard = Keyboard(page)
    keyboard.press("i")
    arrive(page, "**/desk/call/")
    expect(page.get_by_label("Who rings?")).to_be_focused()
    keyboard.press(*PHONE.replace(" ", ""))
    expect(page.locator("#found [data-row]").first).to_contain_text("Sam Carter")
    assert accessibility.faults(page) == []
    expect(page.get_by_label("Who rings?")).to_be_focused()
    keyboard.press("Enter")
    arrive(page, "**/*-*/call/#words")
    expect(page.get_by_label("What do they say?")).to_be_focused()
    page.keyboard.type("They came back tonight and took the ladder.")
    keyboard.press("Control+Enter")
    expect(page.get_by_text("What they said is kept, and it is our turn.")).to_be_visible()
    return keyboard.pressed


def count_all(page: Page, other: Page, served: Served) -> dict[str, int]:
    """Do every job that is counted in two windows, and return how many keys each took."""
    forms = prepared_forms(served, 5)
    steps.sign_in(page, "Faith Adomako")
    has_a_contact(page, served, forms[0])
    counted = {"answer and close a known question": answer_and_close_a_known_question(page)}
    has_a_contact(page, served, forms[4])
    settle(served.address)
    counted["log a call from a known caller"] = log_a_call(page)
    has_a_contact(page, served, forms[1])
    counted["hand over without a plan"] = hand_over_without_a_plan(page)
    has_a_contact(page, served, forms[2])
    counted["give one contact to a colleague"] = give_one_to_a_colleague(page)
    steps.sign_in(other, "Huw Llanteg")
    has_a_contact(other, served, forms[3])
    counted["hand over before an absence"] = hand_over_before_an_absence(other)
    return counted
