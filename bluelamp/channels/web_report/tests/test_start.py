"""The front page."""

from django.test import Client
from pytest_django import DjangoAssertNumQueries

from bluelamp.foundation.tests.reading import page_of, said


def test_the_way_to_999_comes_before_everything_that_can_be_done_here(client: Client) -> None:
    told = said(client.get("/"))
    assert "999" in told
    assert told.index("999") < told.index("Report a crime")


def test_a_report_and_an_answer_are_one_step_away(client: Client) -> None:
    links = {str(link.get("href")) for link in page_of(client.get("/")).select("main a")}
    assert {"/report/crime/", "/track/"} <= links


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
