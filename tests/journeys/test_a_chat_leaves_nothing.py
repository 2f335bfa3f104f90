"""What a chat leaves in a real profile of a browser, and how it is hidden by one key while someone looks."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser import STAY_HERE, SWITCHES
from tests.journeys import accessibility, steps
from tests.journeys.pages import fits
from tests.journeys.serving import Served
from tests.journeys.windows import Windows
from tests.needs import chromium, once

pytestmark = pytest.mark.journey
WORDS = "He reads my phone, marmalade."
KEEPS_UP = "x-live"  # the page asks for itself anew whenever there is news
TELLING = ("police", "chat", "crime", "abuse", "bluelamp")


def _begin(page: Page) -> None:
    page.goto("/chat/")
    steps.answer_and_go_on(page, {"Is any of this true right now?": "No, none of these"})
    page.get_by_label("Write here").fill(WORDS)
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.locator("#turns > li")).to_have_count(1)


@once
def test_one_key_hides_it_and_another_says_that_one_cannot_type(windows: Windows) -> None:
    phone = windows.open()
    _begin(phone)
    with phone.expect_request("**/chat/writing/"):
        phone.get_by_label("Write here").fill("He comes")
    asked: list[str] = []
    phone.on("request", lambda request: None if KEEPS_UP in request.headers else asked.append(request.url))
    phone.keyboard.press("F2")
    heading = phone.get_by_role("heading", name="Oven temperatures")
    expect(heading).to_be_focused()
    assert (phone.title(), asked) == ("Oven temperatures", [])
    assert not any(word in phone.locator("body").inner_text().casefold() for word in TELLING)
    assert "marmalade" not in phone.locator("body").aria_snapshot()
    assert accessibility.faults(phone) == []
    fits(phone)
    phone.keyboard.press("F2")
    expect(phone.get_by_label("Write here")).to_be_focused()
    assert (phone.title(), asked) == ("Messages", [])
    phone.keyboard.press("F9")
    expect(phone.get_by_text("We know that you cannot type now.")).to_be_visible()
    expect(phone.get_by_label("Write here")).to_have_value("He comes")
    phone.keyboard.press("F2")
    for _ in range(3):
        heading.dispatch_event("click")  # as on a phone that does not say how often it was tapped
    phone.keyboard.press("F9")
    expect(phone.get_by_role("button", name="I cannot type now")).to_be_visible()
    assert accessibility.faults(phone) == []
    fits(phone)


@once
def test_while_we_are_away_nothing_is_lost_and_the_page_comes_back_by_itself(windows: Windows) -> None:
    phone = windows.open()
    phone.route("**/live/chat/", lambda route: route.fulfill(status=502), times=1)
    _begin(phone)
    phone.wait_for_event("response", lambda answer: answer.url.endswith("/live/chat/") and answer.ok)
    phone.route("**/chat/talk/", _fail_what_is_sent)
    phone.get_by_label("Write here").fill("He is back.")
    notice = phone.get_by_text("You have no connection now")
    phone.get_by_role("button", name="Send", exact=True).click()
    expect(notice).to_be_visible()
    phone.unroute("**/chat/talk/")
    expect(phone.get_by_label("Write here")).to_have_value("He is back.")
    phone.wait_for_timeout(1000)  # a second press within a second is a double click
    phone.get_by_role("button", name="Send", exact=True).click()
    expect(phone.locator("#turns > li")).to_have_count(2)
    expect(notice).to_be_hidden()


def _fail_what_is_sent(route: Route) -> None:
    if route.request.method == "POST":
        route.fulfill(status=500)
    else:
        route.fallback()


@once
@pytest.mark.parametrize("ends", [Route.abort, lambda _route: None], ids=["lost at once", "never ends"])
def test_what_was_taken_leaves_the_box_though_its_answer_was_lost(
    windows: Windows, ends: Callable[[Route], None]
) -> None:
    phone = windows.open()
    _begin(phone)
    phone.evaluate("window.isTheFirst = true")
    box, send = phone.get_by_label("Write here"), phone.get_by_role("button", name="Send", exact=True)

    def lose_the_answer(route: Route) -> None:
        if route.request.method != "POST":
            route.continue_()
            return
        route.fetch()
        ends(route)

    phone.route("**/chat/talk/", lose_the_answer)
    box.fill("He is back.")
    send.click()
    expect(phone.locator("#turns > li")).to_have_count(2)
    expect(box).to_have_value("")
    expect(phone.get_by_text("You have no connection now")).to_be_hidden()
    phone.unroute("**/chat/talk/")
    phone.wait_for_timeout(1000)  # a second press within a second is a double click
    send.click()
    expect(box).to_be_focused()
    box.fill("He is back.")
    phone.wait_for_timeout(1000)
    send.click()
    expect(phone.locator("#turns > li")).to_have_count(3)
    expect(box).to_have_value("")
    expect(phone.get_by_text("You have no connection now")).to_be_hidden()
    assert phone.evaluate("window.isTheFirst")


@once
def test_nothing_is_left_in_the_profile_but_the_address(browser: Browser, served: Served, tmp_path: Path) -> None:
    context = browser.browser_type.launch_persistent_context(
        tmp_path, executable_path=chromium(), args=[*SWITCHES, STAY_HERE], base_url=served.address, locale="en-GB"
    )
    page = context.new_page()
    _begin(page)
    assert [cookie["expires"] for cookie in context.cookies() if cookie["name"] == "chat"] == [-1]
    page.get_by_role("button", name="Close this on this device").click()
    expect(page.get_by_role("heading", name="Contact the police")).to_be_visible()
    assert not [cookie["name"] for cookie in context.cookies() if cookie["name"] == "chat"]
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert page.evaluate("caches.keys()") == []
    context.close()
    left = [path for path in tmp_path.rglob("*") if path.is_file()]
    spoken = [path for path in left if _holds(path, "marmalade")]
    assert not spoken
    titles = _rows(tmp_path / "Default" / "History", "SELECT url, title FROM urls")
    assert [url for url, _title in titles if url.endswith("/chat/talk/")], (
        "the profile kept no history: nothing was tried"
    )
    assert not [title for url, title in titles if any(word in title.casefold() for word in TELLING)]
    cookies = next(path for path in left if path.name == "Cookies")
    assert not _rows(cookies, "SELECT name FROM cookies WHERE name IN ('chat', 'visit', 'tracking', 'held')")


def _holds(path: Path, word: str) -> bool:
    content = path.read_bytes()
    return any(word.encode(coding) in content for coding in ("utf-8", "utf-16-le"))


def _rows(path: Path, query: str) -> list[tuple[str, ...]]:
    with sqlite3.connect(path) as kept:
        rows = kept.execute(query).fetchall()
    kept.close()
    return rows
