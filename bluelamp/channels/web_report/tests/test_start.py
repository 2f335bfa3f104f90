"""The front page."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.reports.services import services
from bluelamp.reports.tests.addresses import form


def test_the_way_to_999_comes_before_everything_that_can_be_done_here(client: Client) -> None:
    told = said(client.get("/"))
    assert "999" in told
    assert told.index("999") < told.index("Report a crime")


def test_a_report_and_an_answer_are_one_step_away(client: Client) -> None:
    links = {str(link.get("href")) for link in page_of(client.get("/")).select("main a")}
    assert {form("crime"), "/track/"} <= links


def test_it_keeps_nothing_in_the_browser_and_lets_nobody_keep_it(client: Client) -> None:
    response = client.get("/")
    assert response["Cache-Control"] == "no-store"
    assert not set(response.cookies) & {"visit", "tracking", "desk"}


def test_it_asks_the_database_for_nothing_that_it_asked_for_a_moment_ago(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client.get("/")
    with django_assert_num_queries(0):
        client.get("/")


def test_a_child_finds_what_is_for_them_before_what_is_for_adults(client: Client) -> None:
    told = said(client.get("/"))
    assert told.index("Are you under 18?") < told.index("Report a crime")


def test_what_is_looked_for_is_found_and_stands_in_no_address_and_no_title(client: Client) -> None:
    response = client.post("/", {"words": "my ex Dave hits me"})
    page = page_of(response)
    assert page.select("section a")[0]["href"] == form("domestic-abuse")
    assert "Dave" not in str(page.title)
    assert not any("Dave" in str(link.get("href")) for link in page.select("a"))
    assert page.select("form[role=search]")[0]["method"] == "post"


@pytest.mark.parametrize("words", ["my bike was stolen", "qzxv"])
def test_on_a_phone_the_window_begins_at_what_was_found(client: Client, words: str) -> None:
    page = page_of(client.post("/", {"words": words}))
    assert str(page.select("form[role=search]")[0]["action"]).endswith("#results")
    assert page.select_one("#results #found") is not None


def test_the_window_does_not_leave_the_way_to_999(client: Client) -> None:
    assert not page_of(client.post("/", {"words": "he has a knife"})).select("#results")


def test_where_nothing_is_found_the_next_step_is_said(client: Client) -> None:
    response = client.post("/", {"words": "qzxv"})
    assert "We found nothing for these words" in said(response)
    page = page_of(response)
    assert [str(link.get("href")) for link in page.select("#found ~ p a")] == ["tel:101"]
    carried = page.select_one(f"#found ~ form[action='{form('question')}'] input[name=typed]")
    assert carried is not None
    assert carried["value"] == "qzxv"


@pytest.mark.parametrize(("path", "name"), [("/", "words"), ("/ask/", "typed")])
def test_whoever_writes_another_language_reads_in_it_what_to_do(client: Client, path: str, name: str) -> None:
    page = page_of(client.post(path, {name: "ktoś ukradł mi rower"}))
    own = page.select_one('main [lang="pl"]')
    assert own is not None
    assert "zadzwoń pod 999" in own.get_text()
    assert page.select_one(f'main section a[href="{form("theft")}"]') is not None
    assert not page.select('main [lang="pl"] ~ section details')


def test_answers_that_may_help_come_before_forms_and_open_in_their_place(client: Client) -> None:
    page = page_of(client.post("/", {"words": "i lost my receipt code"}))
    assert "I have lost my receipt code" in page.select("summary")[0].get_text()
    told = page.select("main")[0].get_text(" ")
    assert told.index("Answers that may help") < told.index("What we found")
    assert page.select_one("details form[action='/help/lost-receipt-code/not-helped/'] input[name=typed]") is not None


def test_danger_and_what_is_sensitive_get_no_article_here_either(client: Client) -> None:
    danger = page_of(client.post("/", {"words": "he has a knife, how long until you answer"}))
    assert danger.select_one("main a.app-call[href='tel:999']") is not None
    sensitive = page_of(client.post("/", {"words": "my husband hits me, how long until you answer"}))
    assert not danger.select("details") + sensitive.select("details")


def test_a_question_leads_to_the_page_that_knows_answers(client: Client) -> None:
    links = {str(link["href"]) for link in page_of(client.get("/")).select("main a")}
    assert "/ask/" in links
    assert form("question") not in links


def test_999_stands_before_what_was_found(client: Client) -> None:
    told = said(client.post("/", {"words": "burglary"})).partition("Skip to main content")[2]
    assert told.index("999") < told.index("What we found") < told.index("Someone broke in")


@pytest.mark.parametrize("words", ["", " ", "\x00"])
def test_looking_for_nothing_shows_the_page_as_it_is(client: Client, words: str) -> None:
    assert "What most people come for" in said(client.post("/", {"words": words}))


def test_what_was_typed_is_shown_again_as_text(client: Client) -> None:
    page = page_of(client.post("/", {"words": '"><script>x</script>' + "y" * 500}))
    box = page.select_one("#words")
    assert box is not None
    assert str(box["value"]).startswith('"><script>x')
    assert len(str(box["value"])) == 200
    assert not page.select("main script")


def test_every_service_stands_once_by_what_people_want(client: Client) -> None:
    page = page_of(client.get("/"))
    links = [str(link["href"]) for link in page.select(".app-topics a")]
    assert len(links) == len(set(links)) == len(services()) - 1
    assert len(page.select("section[aria-labelledby=most] li")) == 11
