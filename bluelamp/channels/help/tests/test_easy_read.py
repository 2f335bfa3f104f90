"""What a form is for, in Easy Read, and in sign language where the force has a video."""

import pytest
from django.test import Client

from bluelamp.foundation.quiet import hidden
from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.knowledge.definition import Article
from bluelamp.knowledge.rules import Kind
from bluelamp.knowledge.tests.scenarios import an_approved_article
from bluelamp.reports.tests.addresses import form
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of

SERVICES = ("burglary", "antisocial-behaviour", "lost-property", "domestic-abuse", "crime")


@pytest.mark.parametrize("service", SERVICES)
def test_each_of_the_five_has_short_lines_with_pictures_and_leads_to_its_form(client: Client, service: str) -> None:
    first = page_of(client.get(form(service)))
    assert first.select_one(f"a[href='/easy-read/{hidden(service)}/']") is not None
    page = page_of(client.get(f"/easy-read/{hidden(service)}/"))
    lines = [" ".join(line.get_text().split()) for line in page.select(".app-easy .govuk-body-l")]
    assert len(lines) >= 10
    assert "welsh_words" not in page.get_text()
    assert max(len(line.split()) for line in lines) <= 15
    assert len(page.select(".app-easy .govuk-body-l svg[aria-hidden=true]")) == len(lines)
    assert page.select_one(f"a.govuk-button[href='{form(service)}']") is not None


def test_its_title_says_nothing_of_the_matter_and_nobody_keeps_it(client: Client) -> None:
    response = client.get(f"/easy-read/{hidden('domestic-abuse')}/")
    assert page_of(response).select("title")[0].get_text(strip=True) == "Easy Read"
    assert response["Cache-Control"] == "no-store"


def test_a_form_without_one_leads_to_none(client: Client) -> None:
    assert client.get(f"/easy-read/{hidden('thanks')}/").status_code == 404
    assert client.get(f"/easy-read/{hidden('no-such')}/").status_code == 404
    assert "Easy Read" not in said(client.get(form("thanks")))


def test_a_video_alone_is_led_to_from_the_first_page_and_from_nowhere_else(client: Client) -> None:
    signed = Article(code="thanks", title="Say thank you", video="https://signs.example/thanks")
    an_approved_article(actor_for(a_member_of(None, Role.ADMINISTRATOR)), signed, kind=Kind.EASY_READ)
    link = page_of(client.get(form("thanks"))).select_one("a[href='https://signs.example/thanks']")
    assert link is not None
    assert link["rel"] == ["noreferrer"]
    assert client.get(f"/easy-read/{hidden('thanks')}/").status_code == 404
