"""Someone answers on the tablet at the counter, and it goes back to its beginning by itself."""

import re

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Page, expect

from bluelamp.workspaces.contact_staff.tests.test_take_down import typed
from tests.journeys import accessibility, pages
from tests.journeys.steps import choose, sign_in
from tests.journeys.windows import DESK, Windows
from tests.needs import once_beside

pytestmark = [pytest.mark.journey, once_beside]
FORM = "/desk/counter/crime/"
TRIES = 20
LINK = "Hold out the tablet: how did we do?"


def test_a_visitor_answers_and_nothing_of_it_is_left(windows: Windows) -> None:
    desk, tablet = windows.open(DESK), windows.open(DESK)
    _ask_everyone(windows.open(DESK))
    code = _code_for_a_visitor(desk)
    tablet.clock.install()
    tablet.goto("/tablet/")
    _look_at(tablet)
    _open(tablet, code)
    _look_at(tablet)
    expect(tablet.get_by_role("alert")).to_be_hidden()
    tablet.clock.fast_forward("02:01")
    expect(tablet.get_by_text("Nobody has touched this for a while")).to_be_visible()
    _look_at(tablet)
    tablet.get_by_role("button", name="I am still here").click()
    expect(tablet.get_by_text("Nobody has touched this for a while")).to_be_hidden()
    choose(tablet, "We treated you with respect", "Agree")
    tablet.get_by_role("button", name="Send").click()
    expect(tablet.get_by_role("heading", name="Thank you")).to_be_visible()
    _look_at(tablet)
    tablet.clock.fast_forward("00:16")
    expect(tablet.get_by_label("Code")).to_have_value("")
    _open(tablet, code)
    expect(tablet.get_by_text("This code opens nothing now").first).to_be_visible()


def _ask_everyone(office: Page) -> None:
    sign_in(office, "Work behind the pages. She sees no reports.")
    office.goto("/desk/setup/surveys/")
    office.get_by_label("Of how many in 100 closed contacts").fill("100")
    office.get_by_role("button", name="Keep").click()
    expect(office.get_by_text("100").first).to_be_attached()


def _code_for_a_visitor(desk: Page) -> str:
    """Take down what someone tells at the counter, close it, and make the code."""
    sign_in(desk, "Amina Yusuf")
    desk.goto(FORM)
    page = BeautifulSoup(desk.content(), "html.parser")
    token = page.select_one("main input[name=csrfmiddlewaretoken]")
    assert token is not None
    told = typed(page) | {"csrfmiddlewaretoken": str(token["value"])}
    receipt = desk.request.post(FORM, form=told, headers={"Referer": desk.url})
    found = re.search(r"/desk/[A-Z0-9]{4}-[A-Z0-9]{4}/", receipt.text())
    assert found is not None, receipt.text()[:500]
    desk.goto(found.group())
    desk.locator("summary", has_text="Close it").click()
    for group in desk.locator("form[action$='/close/'] fieldset").all():
        group.get_by_role("radio").last.check()
    desk.get_by_role("button", name="Close it", exact=True).click()
    expect(desk.get_by_text("Closed on")).to_be_visible()
    link = desk.get_by_role("link", name=LINK)
    for _ in range(TRIES):  # the house hears a moment later that it was closed
        if link.count():
            break
        desk.wait_for_timeout(1000)
        desk.reload()
    link.click()
    _look_at(desk)
    desk.get_by_role("button", name="Make the code").click()
    return desk.locator(".app-code").inner_text()


def _open(tablet: Page, code: str) -> None:
    tablet.get_by_label("Code").fill(code)
    tablet.get_by_role("button", name="Start").click()


def _look_at(page: Page) -> None:
    pages.fits(page)
    assert accessibility.faults(page) == []
