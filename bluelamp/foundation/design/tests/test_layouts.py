"""What every page has, and what no page may have."""

from datetime import UTC, datetime

import pytest
from bs4 import BeautifulSoup, Tag

from bluelamp.foundation.design.fields import ErrorLink, Field, SummaryRow
from bluelamp.foundation.design.staff import Message, NavItem, TimelineEntry
from bluelamp.foundation.design.tests.rendering import component, page, page_html

HOSTILE = "<script>alert(1)</script>\n<img src=x onerror=alert(1)>"
LAYOUTS = ("public", "staff")
TITLE = "{% block title %}What happened?{% endblock %}"
NAV = [NavItem("/desk/", "Queue", current=True, count=4), NavItem("/desk/mine/", "Mine")]


def first(soup: BeautifulSoup, selector: str) -> Tag:
    """Return the one element a selector finds."""
    found = soup.select_one(selector)
    assert found is not None, selector
    return found


def test_the_way_out_is_a_plain_link_that_tells_nobody_where_one_was() -> None:
    link = first(page("public"), "header a[data-leave]")
    assert link["href"] == "/leave/"
    assert "noreferrer" in link.get_attribute_list("rel")


def test_a_page_may_go_without_the_way_out() -> None:
    assert page("public", "{% block leave %}{% endblock %}").select("[data-leave]") == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_page_carries_a_script_or_a_style_in_its_html(layout: str) -> None:
    soup = page(layout, account="Amaka", staff_nav=NAV, demonstration=True)
    assert [each for each in soup.select("script") if not each.get("src")] == []
    assert soup.select("style, [style]") == []
    assert [name for tag in soup.find_all(True) for name in tag.attrs if name.startswith("on")] == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_title_says_first_that_something_is_wrong(layout: str) -> None:
    assert first(page(layout, TITLE), "title").text == "What happened?"
    assert first(page(layout, TITLE, errors=[ErrorLink("No")]), "title").text == "Error: What happened?"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_demonstration_says_so_on_every_page(layout: str) -> None:
    said = "Nothing you write reaches the police."
    assert said in page(layout, demonstration=True).text
    assert said not in page(layout, demonstration=False).text


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_page_is_shown_before_the_force_has_a_name(layout: str) -> None:
    assert "Bluelamp" in first(page(layout, force=None), "header").text


def test_every_public_page_gives_the_emergency_number() -> None:
    assert first(page("public"), 'footer a[href="tel:999"]').text == "999"


def test_the_main_menu_marks_where_one_is() -> None:
    soup = page("staff", account="Amaka", staff_nav=NAV)
    assert [link.text for link in soup.select("nav [aria-current=page]")] == ["Queue 4"]


def test_only_someone_who_may_follows_the_news() -> None:
    assert first(page("staff", account="Amaka", live_after=17), "body")["data-live-after"] == "17"
    assert "data-live" not in first(page("staff", account="Amaka"), "body").attrs
    assert page("staff").select("form") == []


def test_words_people_typed_are_shown_as_words() -> None:
    now = datetime(2026, 5, 12, 9, 0, tzinfo=UTC)
    shown = [
        component("summary_list", {"rows": [SummaryRow(HOSTILE, HOSTILE, "/x/", HOSTILE)]}),
        component("messages", {"label": HOSTILE, "thread": [Message("1", "received", HOSTILE, now, HOSTILE)]}),
        component("timeline", {"entries": [TimelineEntry(HOSTILE, now, HOSTILE, HOSTILE)]}),
        component("textarea", {"field": Field("x", "X", kind="textarea", value=HOSTILE)}),
        component("input", {"field": Field("x", "X", value=HOSTILE)}),
        component("identity_bar", {"title": HOSTILE}),
        page_html("staff", account=HOSTILE),
    ]
    for html in shown:
        soup = BeautifulSoup(html, "html.parser")
        assert soup.select("img, script:not([src])") == [], html
        assert "alert(1)" in html


def test_a_conversation_gives_each_day_once_and_says_which_words_are_a_note() -> None:
    days = [datetime(2026, 5, day, 9, 0, tzinfo=UTC) for day in (11, 12, 12)]
    thread = [
        Message("1", "received", "Jo", days[0], "They broke the door."),
        Message("2", "note", "Amaka", days[1], "Second in this street."),
        Message("3", "sent", "Amaka", days[2], "We come on Friday."),
    ]
    soup = BeautifulSoup(component("messages", {"label": "Talk", "thread": thread}), "html.parser")
    assert [each.text for each in soup.select(".moj-message-list__date")] == ["11 May 2026", "12 May 2026"]
    notes = [
        each.parent.parent["id"] for each in soup.select(".app-message__note") if each.parent and each.parent.parent
    ]
    assert notes == ["message-2"]
