"""A draft that is gone."""

from datetime import timedelta
from urllib.parse import urlencode

from bs4 import BeautifulSoup
from django.test import Client
from time_machine import Traveller

from bluelamp.channels.web_report.tests.reporting import begin
from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.reports.tasks import tidy_drafts
from bluelamp.reports.tests.addresses import page


def test_after_a_day_it_is_said_that_nothing_was_sent_and_how_to_begin_again(client: Client, clock: Traveller) -> None:
    draft = begin(client)
    clock.shift(timedelta(hours=25))
    tidy_drafts()
    response = client.get(page(draft, "who"))
    assert response.status_code == 404
    assert "Nothing was sent to us." in said(response)
    assert {"/", "/track/"} <= {str(link.get("href")) for link in page_of(response).select("main a")}


def sent_by_a_browser(client: Client, address: str, **fields: str) -> BeautifulSoup:
    """Send fields as a browser sends those of a page without files."""
    return page_of(client.post(address, urlencode(fields), "application/x-www-form-urlencoded"))


def test_whoever_comes_back_to_an_open_tab_is_given_back_the_words_on_it(client: Client, clock: Traveller) -> None:
    draft = begin(client)
    clock.shift(timedelta(days=2))
    tidy_drafts()
    words = "They broke my fence.\n<b>A long story</b>"
    shown = sent_by_a_browser(client, page(draft, "what-happened"), what_happened=words, later="yes")
    assert [each.get_text() for each in shown.select(".app-words")] == [words]
    word = sent_by_a_browser(client, page(draft, "memorable-word"), memorable_word="blue penguin")
    assert not word.select(".app-words")
    assert not page_of(client.get(page(draft, "what-happened"))).select(".app-words")
