"""She reports, comes back married from another phone: one story. Her partner on the shared number reads none of it."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import accessibility, steps
from tests.journeys.pages import fits
from tests.journeys.steps import Receipt
from tests.journeys.windows import DESK, Windows
from tests.needs import in_soak

pytestmark = pytest.mark.journey
SHARED, OWN, MAIL = "07700 900123", "07700 900555", "priya@example.com"
SOON = 15_000
HERS = ("Priya", MAIL, OWN, "Hers one", "Hers two")


@in_soak
def test_one_person_is_one_story_and_her_partner_is_shown_nothing(windows: Windows) -> None:
    desk, phone, his = windows.open(DESK), windows.open(), windows.open()
    _report(phone, "Hers one: they took my bicycle.", name="Priya Shah", phone=SHARED, email=MAIL)
    _report(phone, "Hers two: they broke the lock.", name="Priya Carter", phone=OWN, email=MAIL)
    steps.sign_in(desk, "Amina Yusuf")
    _join(desk)
    _rings(desk)
    receipt = _report(his, "Someone cut my tyres.", name="Marcus Carter", phone=SHARED, email="marcus@example.com")
    _open(desk, "Someone cut my tyres.")
    _shows_none_of_hers(desk)
    steps.come_back(his, receipt)
    expect(his.get_by_role("heading", name="Your report")).to_be_visible()
    _shows_none_of_hers(his)


def _report(page: Page, words: str, **known: str) -> Receipt:
    steps.tell_of_a_burglary(page, words)
    steps.say_how_to_be_reached(page, word="penguin", **known)
    return steps.send_and_keep_the_receipt(page, "penguin")


def _open(desk: Page, told: str) -> None:
    desk.goto("/desk/")
    row = desk.locator("tr").filter(has_text=told).locator("[data-row]")
    expect(row).to_be_visible(timeout=SOON)
    row.click()


def _join(desk: Page) -> None:
    _open(desk, "Hers two")
    proposed = desk.get_by_role("link", name="1 other record may be of the same person")
    for _ in range(SOON // 500):
        if proposed.count():
            break
        desk.wait_for_timeout(500)
        desk.reload()
    proposed.click()
    expect(desk.get_by_text("What would settle it:")).to_be_visible()
    assert accessibility.faults(desk) == []
    fits(desk)
    steps.choose(desk, "What do you know?", "One person: they said so themselves")
    desk.get_by_role("button", name="Decide").click()
    expect(desk.get_by_text("They are one person from now on.")).to_be_visible()


def _rings(desk: Page) -> None:
    _open(desk, "Hers two")
    expect(desk.get_by_text("Also from this person:")).to_be_visible()
    expect(desk.get_by_text("Disclose nothing yet.").first).to_be_visible()
    expect(desk.get_by_text("Do not ask again: name").first).to_be_visible()


def _shows_none_of_hers(page: Page) -> None:
    shown = page.locator("body").inner_text()
    assert not [word for word in HERS if word in shown]
