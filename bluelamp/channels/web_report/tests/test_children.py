"""A child goes through the form alone, page by page."""

import pytest
from django.test import Client
from django.urls import resolve

from bluelamp.contacts.models import Contact
from bluelamp.foundation.quiet import code_in, hidden
from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.reports.models import Draft
from bluelamp.reports.tests.addresses import form, page

FIRST = form("tell-us")


@pytest.fixture
def draft(client: Client) -> str:
    """The form, once nobody needs 999 and nobody else sees the screen."""
    response = client.post(FIRST, {"emergency": "no", "device_safe": "yes"})
    return str(resolve(response["Location"]).kwargs["draft_id"])


def go_through(client: Client, draft: str) -> list[str]:
    """Answer what must be answered, and press Continue on all else; return the pages."""
    seen, where = [], page(draft, "what-happened")
    told = {"what_happened": "He hits me.", "safe_now": "not_sure", "memorable_word": "lighthouse"}
    while not where.endswith("/check/"):
        seen.append(code_in(where.split("/")[-2]))
        where = client.post(where, told)["Location"]
        assert len(seen) < 20
    return seen


def test_who_is_in_danger_is_sent_to_999_in_plain_words(client: Client) -> None:
    assert client.post(FIRST, {"emergency": "yes"})["Location"] == "/emergency/plain/"
    unsafe = client.post(FIRST, {"emergency": "no", "device_safe": "no"})
    assert unsafe["Location"] == f"/not-safe-here/{hidden('tell-us')}/"
    assert not Draft.objects.exists()


def test_pressing_continue_leads_to_the_end_without_a_name_or_a_number(client: Client, draft: str) -> None:
    assert go_through(client, draft) == [
        "what-happened",
        "safe-now",
        "who-knows",
        "not-to-tell",
        "about-you-name",
        "about-you-talk",
        "memorable-word",
    ]
    client.post(page(draft, "check"))
    contact = Contact.objects.get()
    assert (contact.subject, contact.person.name) == ("tell-us", "")


def test_whose_number_it_is_is_asked_only_of_who_gives_one(client: Client, draft: str) -> None:
    asked = client.post(page(draft, "about-you-talk"), {"talk_by": "phone"})["Location"]
    assert asked == page(draft, "about-you-phone")
    asked = client.post(asked, {"phone": "07700 900982"})["Location"]
    assert asked == page(draft, "about-you-phone-safe")
    told = said(client.get(asked))
    assert "Mine, but someone else may look at it" in told
    assert "We will not use it. Nobody will get a call there because of this." in told


def test_no_page_says_at_its_top_that_a_child_is_telling_the_police_something(client: Client, draft: str) -> None:
    for code in go_through(client, draft):
        shown = page_of(client.get(page(draft, code)))
        assert not shown.select(".govuk-caption-l")
        assert shown.title
        assert "child" not in shown.title.get_text().lower()


def test_after_the_receipt_nothing_more_is_asked(client: Client, draft: str) -> None:
    go_through(client, draft)
    client.post(page(draft, "check"))
    assert page_of(client.get(page(draft, "receipt"))).select_one(".govuk-panel__body")
    assert client.post(page(draft, "receipt"), {"saved": "yes"})["Location"] == "/sent/"
