"""An article: the same for everyone, and counted without anybody."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.knowledge.definition import Article
from bluelamp.knowledge.models import Tally
from bluelamp.knowledge.tallies import Use, uses
from bluelamp.knowledge.tests.scenarios import an_approved_article
from bluelamp.reports.tests.addresses import form
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of

PAGE = "/help/how-long/"


def test_it_leaves_no_copy_and_sets_no_cookie(client: Client) -> None:
    response = client.get(PAGE)
    assert response["Cache-Control"] == "no-store"
    assert not response.cookies
    assert "csrfmiddlewaretoken" not in response.content.decode()
    assert "Your receipt shows the day" in said(response)


def test_it_asks_the_database_for_nothing_that_it_asked_for_a_moment_ago(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client.get(PAGE)
    with django_assert_num_queries(0):
        client.get(PAGE)


def test_that_it_helped_is_a_number_and_nothing_else() -> None:
    outside = Client(enforce_csrf_checks=True)
    response = outside.post(f"{PAGE}helped/")
    assert "Thank you" in said(response)
    assert uses() == {"how-long": Use(helped=1)}
    assert {field.name for field in Tally._meta.fields} == {"id", "code", "day", "what", "number"}


def test_that_it_did_not_help_leads_to_a_question_with_the_words_in_the_body(client: Client) -> None:
    response = client.post(f"{PAGE}not-helped/", {"typed": "Why so long?", "arrive": "yes"})
    assert (response.status_code, response["Location"]) == (307, form("question"))
    arrived = client.post(f"{PAGE}not-helped/", {"typed": "Why so long?", "arrive": "yes"}, follow=True)
    carried = page_of(arrived).select_one("main form input[name=typed]")
    assert carried is not None
    assert carried["value"] == "Why so long?"
    assert uses()["how-long"].did_not == 2


def test_without_words_it_leads_to_the_page_where_one_asks(client: Client) -> None:
    assert client.post(f"{PAGE}not-helped/")["Location"] == "/ask/"


def test_a_form_that_another_site_sends_begins_nothing() -> None:
    other = Client(enforce_csrf_checks=True)
    response = other.post(f"{PAGE}not-helped/", {"typed": "x", "emergency": "no", "device_safe": "yes"}, follow=True)
    assert response.status_code == 403


@pytest.mark.parametrize("code", ["no-such", "HOW-LONG", "crime"])
def test_there_are_no_others(client: Client, code: str) -> None:
    for step in ("", "helped/", "not-helped/"):
        assert client.post(f"/help/{code}/{step}").status_code == 404
    assert not Tally.objects.exists()


def test_what_was_written_stays_words_and_a_video_is_a_link(client: Client) -> None:
    hostile = "<script>x</script>\n\n[a] (javascript:b)\n\n- <img src=x onerror=y>"
    article = Article(code="keys", title="<b>Keys</b>", words=hostile, video="https://signs.example/keys")
    an_approved_article(actor_for(a_member_of(None, Role.ADMINISTRATOR)), article)
    page = page_of(client.get("/help/keys/"))
    assert not page.select("main b, main script, main img")
    assert page.select_one("a[href='https://signs.example/keys']") is not None
    assert "<script>x</script>" in page.get_text()
