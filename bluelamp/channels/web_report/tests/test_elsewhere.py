"""A form that cannot help says where else to go and why, and lets people come back."""

import pytest
from django.test import Client
from django.urls import resolve

from bluelamp.foundation.quiet import hidden
from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.reports.models import Draft
from bluelamp.reports.tests.addresses import form

pytestmark = pytest.mark.django_db
WHICH, AWAY = hidden("which"), hidden("report-fraud")


def begin_fraud(client: Client) -> str:
    """Pass the first screen of the fraud form, and return the draft's address."""
    response = client.post(form("fraud"), {"emergency": "no", "device_safe": "yes"})
    return f"/report/{resolve(response['Location']).kwargs['draft_id']}/"


def test_the_answer_leads_to_where_to_go_and_why_and_back(client: Client) -> None:
    draft = begin_fraud(client)
    ended = client.post(f"{draft}{WHICH}/", {"exception": "none"})
    assert ended["Location"] == f"{draft}elsewhere/{AWAY}/"
    response = client.get(ended["Location"])
    told = said(response)
    assert "One service takes reports of fraud" in told
    assert "999" in told
    links = [str(link.get("href")) for link in page_of(response).select("main a")]
    assert "https://www.reportfraud.police.uk" in links
    assert links.count(f"{draft}{WHICH}/") == 2
    assert client.post(f"{draft}{WHICH}/", {"exception": "near"})["Location"] == f"{draft}{hidden('what-happened')}/"


def test_the_answer_that_ended_it_is_not_kept(client: Client) -> None:
    draft = begin_fraud(client)
    client.post(f"{draft}{WHICH}/", {"exception": "none"})
    assert not page_of(client.get(f"{draft}{WHICH}/")).select("input[checked]")
    assert client.get(f"{draft}check/")["Location"] == f"{draft}{WHICH}/"


@pytest.mark.parametrize("page", ["which", "emergency", "no-such-page", "what-happened"])
def test_a_page_that_asks_something_is_no_end(client: Client, page: str) -> None:
    draft = begin_fraud(client)
    assert client.get(f"{draft}elsewhere/{hidden(page)}/").status_code == 404


def test_an_end_is_not_asked_as_a_page_and_not_counted(client: Client) -> None:
    draft = begin_fraud(client)
    assert client.get(f"{draft}{AWAY}/").status_code == 404
    assert "Report Fraud" not in said(client.get(f"{draft}all/"))


def test_whoever_did_not_begin_the_draft_sees_nothing_of_it(client: Client) -> None:
    draft = begin_fraud(client)
    assert Client().get(f"{draft}elsewhere/{AWAY}/").status_code == 404
    assert Draft.objects.count() == 1
