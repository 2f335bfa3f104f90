"""What our scripts do in a real browser, and that pages work without them."""

import os
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from bluelamp.foundation.design.fields import ErrorLink, Field
from bluelamp.foundation.design.tests.rendering import page_html
from bluelamp.foundation.design.tests.serving import Site, serve
from tests.needs import chromium, node_package_file, once

pytestmark = [pytest.mark.journey, once]

CLOSES = (
    '{% block content %}<h1>Closes</h1><div data-time-left="301" role="alert" hidden>'
    '<button type="button">Keep it open</button></div>{% endblock %}'
)
QUEUE = (
    "{% block content %}<h1>Queue</h1>"
    '<ul id="queue" data-announce="2 wait" hx-get="" hx-trigger="live:contacts from:body" hx-select="#queue"'
    ' hx-target="#queue" hx-swap="outerHTML">'
    '<li><a id="a" data-row href="/a/">A</a></li><li><a id="b" data-row href="/b/">B</a></li></ul>'
    "{% endblock %}"
)
RECORD = (
    '{% block content %}<h1>Record</h1><section id="record" hx-get="" hx-trigger="live:about delay:50ms"'
    ' data-live-about="mark1 mark2" hx-select="#record" hx-target="#record" hx-swap="outerHTML"></section>'
    "{% endblock %}"
)
TICKS = (
    "{% block content %}<h1>Queue</h1>"
    '<table id="queue" hx-get="" hx-trigger="live:contacts from:body" hx-select="#queue" hx-target="#queue"'
    ' hx-swap="outerHTML"><thead><tr><td>'
    '<input type="checkbox" data-tick-all hidden aria-label="All"></td></tr></thead>'
    '<tbody><tr><td><input form="several" type="checkbox" name="contact" value="a" data-tick aria-label="Tick A"></td>'
    '<td><a id="a" data-row href="/a/">A</a></td></tr>'
    '<tr><td><input form="several" type="checkbox" name="contact" value="b" data-tick aria-label="Tick B"></td>'
    '<td><a id="b" data-row href="/b/">B</a></td></tr></tbody></table>'
    '<form id="several"><span data-ticked hidden></span></form>{% endblock %}'
)
ALERTS = (
    '<fieldset data-alerts="/static/design/built/alerts.js" hidden>'
    '<label>Sound <input type="checkbox" value="sound"></label>'
    '<label>Notice <input type="checkbox" value="notice"></label><span data-refused hidden>Refused</span></fieldset>'
)
# What a browser without a screen lacks: loudspeakers, and anyone who looks at something else.
RECORDS_ALERTS = """
window.told = []
window.Notification = class {
  static permission = 'default'
  static requestPermission() { Notification.permission = 'granted' }
  constructor(words) { told.push(words) }
}
const { start } = OscillatorNode.prototype
OscillatorNode.prototype.start = function (at) { told.push(this.frequency.value); start.call(this, at) }
Object.defineProperty(document, 'hidden', { get: () => window.away ?? false })
"""
FORM = (
    "{% block content %}"
    '{% include "foundation/design/components/error_summary.html" %}'
    '<form method="post" action="/sent/">{% include field.template %}<button>Go</button></form>'
    "{% endblock %}"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A Chromium without a screen."""
    path = chromium()
    node_package_file("esbuild/package.json")
    expect.set_options(timeout=10_000)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=[] if os.getuid() else ["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def site() -> Iterator[Site]:
    """The pages these tests look at, served."""
    wrong = [ErrorLink("Tell us what happened", "#what")]
    question = Field("what", "What happened?", kind="textarea", error="Tell us what happened")
    pages = {
        "/": page_html("public", FORM, field=question),
        "/wrong/": page_html("public", FORM, field=question, errors=wrong),
        "/closes/": page_html("public", CLOSES),
        "/ticks/": page_html("staff", TICKS, account="Amaka", live_after=3),
        "/desk/": page_html("staff", QUEUE, account="Amaka", live_after=3),
        "/record/": page_html("staff", RECORD, account="Amaka", live_after=3),
        "/alerts/": page_html("staff", QUEUE.replace("</ul>", f"</ul>{ALERTS}"), account="Amaka", live_after=3),
    }
    with serve(pages) as served:
        yield served


@pytest.fixture
def window(browser: Browser, site: Site) -> Iterator[BrowserContext]:
    """A window with scripts, which may have several tabs."""
    with browser.new_context(base_url=site.address) as context:
        context.set_default_timeout(10_000)
        yield context


def tab_of(window: BrowserContext, path: str) -> Page:
    """Open a page in a tab of its own."""
    tab = window.new_page()
    tab.goto(path)
    return tab


def test_escape_leaves_the_page_and_takes_it_out_of_the_history(window: BrowserContext) -> None:
    tab = tab_of(window, "/")
    before = tab.evaluate("history.length")
    tab.keyboard.press("Escape")
    tab.wait_for_url("**/leave/")
    assert tab.evaluate("history.length") == before


def test_a_click_leaves_the_page_the_same_way(window: BrowserContext) -> None:
    tab = tab_of(window, "/")
    before = tab.evaluate("history.length")
    tab.click("[data-leave]")
    tab.wait_for_url("**/leave/")
    assert tab.evaluate("history.length") == before


def test_the_page_is_blank_before_the_next_one_arrives(window: BrowserContext, site: Site) -> None:
    tab = tab_of(window, "/")
    with site.paused():
        shown = tab.evaluate(
            "document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));"
            "[document.body.offsetHeight, document.title]"
        )
    assert shown == [0, "\u200b"]


def test_the_way_out_works_without_scripts(browser: Browser, site: Site) -> None:
    with browser.new_context(base_url=site.address, java_script_enabled=False) as window:
        tab = tab_of(window, "/")
        tab.click("[data-leave]")
        tab.wait_for_url("**/leave/")


def test_nothing_typed_is_lost_where_there_is_no_line(window: BrowserContext) -> None:
    tab = tab_of(window, "/")
    tab.fill("#what", "Someone broke in.")
    window.set_offline(True)
    tab.click("form button")
    expect(tab.locator("[data-no-line]")).to_be_focused()
    assert tab.input_value("#what") == "Someone broke in."
    window.set_offline(False)
    expect(tab.locator("[data-no-line]")).to_be_hidden()


def test_a_page_says_before_it_closes_and_stays_open_where_that_is_wanted(window: BrowserContext, site: Site) -> None:
    tab = tab_of(window, "/closes/")
    expect(tab.locator("[data-time-left]")).to_be_visible()
    tab.click("[data-time-left] button")
    expect(tab.locator("[data-time-left]")).to_be_hidden()
    assert site.times("/closes/") == 2


def test_a_person_is_brought_to_the_mistake_and_from_there_to_the_answer(window: BrowserContext) -> None:
    tab = tab_of(window, "/wrong/")
    expect(tab.locator(".govuk-error-summary")).to_be_focused()
    tab.click(".govuk-error-summary a")
    expect(tab.locator("#what")).to_be_focused()


def test_a_double_click_sends_a_form_once(window: BrowserContext, site: Site) -> None:
    tab = tab_of(window, "/")
    with site.paused():
        tab.evaluate(
            "const button = document.querySelector('form button');button.click(); setTimeout(() => button.click(), 100)"
        )
        site.wait_for("/sent/")
        tab.wait_for_timeout(300)
    tab.wait_for_url("**/sent/")
    assert site.times("/sent/") == 1


def test_j_leads_into_a_list_and_its_rows_are_walked_with_j_and_k(window: BrowserContext) -> None:
    tab = tab_of(window, "/desk/")
    tab.evaluate("document.body.dataset.singleKeys = 'off'")
    tab.keyboard.press("j")
    expect(tab.locator("[data-row]:focus")).to_have_count(0)
    tab.evaluate("delete document.body.dataset.singleKeys")
    tab.keyboard.press("k")
    expect(tab.locator("[data-row]:focus")).to_have_count(0)
    for key, row in (("j", "#a"), ("j", "#b"), ("k", "#a")):
        tab.keyboard.press(key)
        expect(tab.locator(row)).to_be_focused()


def test_news_renews_the_list_in_every_tab_over_one_line(window: BrowserContext, site: Site) -> None:
    tabs = [tab_of(window, "/desk/"), tab_of(window, "/desk/")]
    site.wait_for_line()
    site.pages["/desk/"] = page_html("staff", QUEUE.replace("2 wait", "3 wait"), account="Amaka")
    site.tell("id: 9\nevent: contacts\ndata:\n\n")
    for tab in tabs:
        expect(tab.locator("#queue")).to_have_attribute("data-announce", "3 wait")
        expect(tab.locator("[data-announcer]")).to_have_text("3 wait")
    assert site.times("/live/") == 1


def test_when_the_tab_with_the_line_closes_another_takes_it_up_where_it_was(window: BrowserContext, site: Site) -> None:
    tabs = [tab_of(window, "/desk/"), tab_of(window, "/desk/")]
    site.wait_for_line()
    site.tell("id: 9\nevent: contacts\ndata:\n\n")
    site.wait_for("/desk/", times=4)
    tabs[0].close()
    site.wait_for_line(2)
    assert [path for path, _ in site.asked if path.startswith("/live/")] == [
        "/live/?after=3",
        "/live/?after=9",
    ]


def test_a_tab_that_joins_late_is_told_what_it_missed(window: BrowserContext, site: Site) -> None:
    tab_of(window, "/desk/")
    site.wait_for_line()
    site.tell("id: 9\nevent: contacts\ndata:\n\n")
    site.wait_for("/desk/", times=2)
    tab_of(window, "/desk/")
    site.wait_for("/desk/", times=4)


def test_a_page_of_one_record_asks_when_the_news_is_of_that_record_or_of_any(
    window: BrowserContext, site: Site
) -> None:
    tab_of(window, "/record/")
    site.wait_for_line()
    site.tell("id: 9\nevent: contacts\ndata: mark7 mark8\n\n")
    site.tell("id: 10\nevent: people\ndata: mark8 mark2\n\n")
    site.wait_for("/record/", times=2)
    time.sleep(0.3)
    assert site.times("/record/") == 2
    site.tell("id: 11\nevent: people\ndata:\n\n")
    site.wait_for("/record/", times=3)


def test_a_list_is_told_of_the_first_news_at_once_and_of_those_soon_after_together(
    window: BrowserContext, site: Site
) -> None:
    tab_of(window, "/desk/")
    site.wait_for_line()
    for position in range(9, 19):
        site.tell(f"id: {position}\nevent: contacts\ndata: mark\n\n")
    site.wait_for("/desk/", times=3)
    time.sleep(1.5)
    assert site.times("/desk/") == 3


def test_the_server_can_tell_news_from_a_person(window: BrowserContext, site: Site) -> None:
    tab_of(window, "/desk/")
    site.wait_for_line()
    site.tell("id: 9\nevent: contacts\ndata:\n\n")
    site.wait_for("/desk/", times=2)
    assert [headers.get("X-Live") for path, headers in site.asked if path == "/desk/"] == [None, "1"]


def test_a_lost_line_is_said_and_what_was_missed_is_fetched(window: BrowserContext, site: Site) -> None:
    tab = tab_of(window, "/desk/")
    site.wait_for_line()
    site.tell("retry: 300\n\n")
    with site.paused():
        site.hang_up()
        expect(tab.locator("[data-live-lost]")).to_be_visible()
    expect(tab.locator("[data-live-lost]")).to_be_hidden()
    site.wait_for("/desk/", times=2)


def test_a_session_that_ended_shows_the_page_to_sign_in(window: BrowserContext, site: Site) -> None:
    tab = tab_of(window, "/desk/")
    site.wait_for_line()
    site.signed_out = True
    site.tell("id: 9\nevent: contacts\ndata:\n\n")
    tab.wait_for_url("**/sign-in/")


def test_x_ticks_the_row_in_focus_and_the_box_above_ticks_all(window: BrowserContext) -> None:
    tab = tab_of(window, "/ticks/")
    tab.locator("#a").focus()
    tab.keyboard.press("x")
    expect(tab.get_by_label("Tick A")).to_be_checked()
    expect(tab.locator("[data-ticked]")).to_have_text("(1)")
    tab.get_by_label("All", exact=True).check()
    expect(tab.locator("[data-ticked]")).to_have_text("(2)")
    tab.locator("#a").focus()
    tab.keyboard.press("x")
    expect(tab.get_by_label("Tick A")).not_to_be_checked()


def test_what_is_ticked_stays_so_when_the_list_is_renewed(window: BrowserContext) -> None:
    tab = tab_of(window, "/ticks/")
    tab.get_by_label("Tick B").check()
    with tab.expect_response("**/ticks/"):
        tab.evaluate("document.body.dispatchEvent(new CustomEvent('live:contacts'))")
    expect(tab.locator(".htmx-request, .htmx-swapping, .htmx-settling")).to_have_count(0)
    expect(tab.get_by_label("Tick B")).to_be_checked()
    expect(tab.get_by_label("Tick A")).not_to_be_checked()
    expect(tab.locator("[data-ticked]")).to_have_text("(1)")


def test_something_new_is_told_only_in_the_ways_that_were_chosen(window: BrowserContext, site: Site) -> None:
    window.add_init_script(RECORDS_ALERTS)
    tab = tab_of(window, "/alerts/")
    site.wait_for_line()
    site.pages["/alerts/"] = site.pages["/alerts/"].replace('data-announce="2 wait"', 'data-alert="Something new"')

    def told(*chosen: str, away: bool) -> list[str | int]:
        tab.evaluate("away => { window.away = away; window.told.length = 0 }", away)
        for way in ("Sound", "Notice"):
            tab.get_by_label(way).set_checked(way in chosen)
        before = site.times("/alerts/")
        tab.evaluate("document.body.dispatchEvent(new CustomEvent('live:contacts'))")
        site.wait_for("/alerts/", times=before + 1)
        tab.wait_for_timeout(300)
        heard: list[str | int] = tab.evaluate("window.told")
        return heard

    assert told(away=True) == []
    assert told("Sound", away=False) == [880, 1175]
    assert told("Notice", away=False) == []
    assert told("Sound", "Notice", away=True) == [880, 1175, "Something new"]
    tab.reload()
    expect(tab.get_by_label("Notice")).to_be_checked()
