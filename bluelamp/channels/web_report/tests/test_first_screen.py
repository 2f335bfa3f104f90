"""Before anything is asked: is it an emergency, is this device safe?"""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from bluelamp.channels.web_report.tests.reporting import FIRST, begin
from bluelamp.foundation.quiet import hidden
from bluelamp.foundation.tests.reading import page_of, said, summary
from bluelamp.reports.models import Draft
from bluelamp.reports.tests.addresses import form, page


@pytest.mark.parametrize("device_safe", ["yes", "no", ""])
def test_an_emergency_is_sent_to_999_before_anything_else_is_asked(client: Client, device_safe: str) -> None:
    response = client.post(FIRST, {"emergency": "yes", "device_safe": device_safe})
    assert response["Location"] == "/emergency/"
    assert not Draft.objects.exists()


@pytest.mark.parametrize(("service", "offered"), [("burglary", True), ("tell-us", False), ("complaint", False)])
def test_a_chat_about_it_is_offered_where_one_can_begin_it_and_its_name_is_in_no_address(
    db: None, client: Client, service: str, *, offered: bool
) -> None:
    shown = page_of(client.get(form(service))).select("form[action='/chat/'] input[name=about]")
    assert [field["value"] for field in shown] == [service] * offered


def test_an_unsafe_device_is_warned_of_before_anything_is_kept(client: Client) -> None:
    response = client.post(FIRST, {"emergency": "no", "device_safe": "no"})
    assert response["Location"] == f"/not-safe-here/{hidden('crime')}/"
    assert not Draft.objects.exists()
    assert "visit" not in response.cookies


def test_both_questions_need_an_answer(client: Client) -> None:
    assert summary(client.post(FIRST, {})) == [
        ("Say whether any of this is true right now.", "#emergency"),
        ("Say whether it is safe for you to use this device.", "#device_safe"),
    ]
    assert client.get(FIRST).status_code == 200


def test_the_way_past_the_warning_is_not_offered_beside_the_warning(client: Client) -> None:
    assert "carry_on" not in client.get(FIRST).content.decode()


def test_a_draft_is_begun_that_only_this_browser_opens(client: Client) -> None:
    draft = begin(client)
    cookie = client.cookies["visit"]
    assert (cookie["httponly"], cookie["samesite"], cookie["expires"]) == (True, "Lax", "")
    assert client.get(page(draft, "who")).status_code == 200
    assert Client().get(page(draft, "who")).status_code == 404


def test_fifty_drafts_at_once_in_one_browser_are_fifty_drafts(client: Client) -> None:
    drafts = [begin(client) for _ in range(50)]
    assert len(set(drafts)) == 50
    for number, draft in enumerate(drafts):
        client.post(page(draft, "what-happened"), {"what_happened": f"Story {number}"})
    for number, draft in enumerate(drafts):
        area = page_of(client.get(page(draft, "what-happened"))).select_one("textarea")
        assert area is not None
        assert area.get_text(strip=True) == f"Story {number}"


@pytest.mark.parametrize("service", ["murder", "CRIME", "crime2"])
def test_there_are_no_other_services(client: Client, service: str) -> None:
    assert client.get(form(service)).status_code == 404


def test_a_form_without_its_cookie_is_refused_in_plain_words() -> None:
    response = Client(enforce_csrf_checks=True).post(FIRST, {"emergency": "no", "device_safe": "yes"})
    assert response.status_code == 403
    assert "CSRF" not in said(response)
    assert len(page_of(response).select("h1")) == 1
    assert not Draft.objects.exists()


def test_beginning_costs_a_handful_of_queries(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.get("/")  # the services are remembered for two seconds
    with django_assert_max_num_queries(6):
        begin(client)


def test_another_language_keeps_what_was_chosen_and_begins_nothing(client: Client) -> None:
    response = client.post(f"/report/{hidden('crime')}/?language=cy", {"emergency": "yes", "language": "cy"})
    chosen = page_of(response).select("input[checked]")
    assert [(box["name"], box["value"]) for box in chosen] == [("emergency", "yes")]
    assert "Cyn i chi ddechrau" in said(response)
    assert not Draft.objects.exists()
