"""A real force begins as the manual says: one command, a welcome code, and everything else on pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from bluelamp.workspaces.sign_in.tests.signing_in import code_of
from tests.journeys import accessibility, pages, steps
from tests.journeys.serving import Server, set_up
from tests.journeys.windows import DESK, PHONE, Windows
from tests.needs import once_beside

pytestmark = [pytest.mark.journey, once_beside]
FIRST = ("force", "Example Police", "--administrator", "Sam Example", "--email", "sam@example.org")
AGAIN = ("welcome", "sam@example.org")
PASSWORD = "a quiet lamp in the hall"


@dataclass(frozen=True)
class Begun:
    """A force that has an administrator and nothing else, and windows on it."""

    server: Server
    windows: Windows


@pytest.fixture
def begun(tmp_path: Path, browser: Browser) -> Iterator[Begun]:
    """Set up as the manual says, without a demonstration, and serve."""
    server = set_up(tmp_path, None, begins=FIRST, DEMONSTRATION="0")
    try:
        server.start()
        windows = Windows(browser, server.address)
        yield Begun(server, windows)
        windows.close()
    finally:
        server.stop()


def test_the_first_administrator_comes_in_and_makes_a_second_account_that_comes_in(begun: Begun) -> None:
    office = begun.windows.open(DESK)
    _come_in(office, "sam@example.org", _code_in(begun.server.run(*AGAIN)))
    office.get_by_role("link", name="Accounts").click()
    office.get_by_role("button", name="Make an account").click()
    _fits(office)
    office.get_by_label("Name").fill("Amina Yusuf")
    office.get_by_label("E-mail address").fill("amina@example.org")
    office.get_by_label("Contact staff").check()
    office.get_by_label("Digital desk").check()
    office.get_by_role("button", name="Make the account").click()
    _fits(office)
    desk = begun.windows.open(PHONE, scripts=False)
    _come_in(desk, "amina@example.org", office.locator(".app-code").inner_text())
    expect(desk.get_by_role("heading", name="Waiting for us")).to_be_visible()
    office.get_by_role("link", name="They have it: go to the account").click()
    expect(office.get_by_text("Signed in last on")).to_be_visible()
    _fits(office)
    for place in ("Teams", "The force", "Accounts"):
        office.get_by_role("link", name=place).click()
        _fits(office)


def _come_in(page: Page, email: str, code: str) -> None:
    """Choose a password with a welcome code, sign in with it, and add one-time codes."""
    page.goto("/desk/")
    page.get_by_role("link", name="You have a welcome code").click()
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Welcome code").fill(code)
    page.get_by_label("New password", exact=True).fill(PASSWORD)
    page.get_by_label("New password again").fill(PASSWORD)
    page.get_by_role("button", name="Keep this password").click()
    expect(page.get_by_role("heading", name="Sign in", exact=True)).to_be_visible()  # both pages ask for an address
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    steps.go_on(page)
    page.get_by_role("link", name="Add one-time codes").click()
    page.get_by_label("Password").fill(PASSWORD)
    steps.go_on(page)
    page.get_by_label("Code that the app shows now").fill(code_of(page.locator(".app-code").inner_text()))
    steps.go_on(page)
    page.goto("/desk/second-factor/")
    page.get_by_role("link", name="Go to your work").click()


def _code_in(told: str) -> str:
    found = re.search(r"Welcome code: (\S+)", told)
    assert found is not None
    return found[1]


def _fits(page: Page) -> None:
    """See that axe finds no fault and nothing sticks out, on this page."""
    page.wait_for_load_state()
    assert accessibility.faults(page) == [], page.title()
    pages.fits(page)
