"""A question in someone's own words: answers first, always a person, and nothing typed twice."""

import pytest
from django.test import Client
from django.urls import resolve

from bluelamp.foundation.tests.reading import page_of, said, summary
from bluelamp.knowledge.tallies import searches_without_article
from bluelamp.reports.models import Draft
from bluelamp.reports.tests.addresses import form

ASK = "/ask/"


def test_the_nearest_answers_are_shown_and_said_to_be_found_by_a_machine(client: Client) -> None:
    page = page_of(client.post(ASK, {"typed": "How long until you answer me?"}))
    assert page.select("summary")[0].get_text(strip=True) == "How long does it take until you answer?"
    assert "A computer found these by your words" in str(page)
    assert page.select_one(f"form[action='{form('question')}'] button") is not None


def test_what_was_typed_stands_in_no_address_and_no_title_and_is_kept_nowhere(client: Client) -> None:
    page = page_of(client.post(ASK, {"typed": "Dave lost my code"}))
    assert "Dave" not in str(page.title)
    assert not any("Dave" in str(link.get("href")) for link in page.select("a"))
    assert not any("Dave" in str(form.get("action")) for form in page.select("form"))
    assert not Draft.objects.exists()


def test_in_danger_there_is_the_way_to_999_and_no_article(client: Client) -> None:
    response = client.post(ASK, {"typed": "he has a knife, how long until you answer"})
    page = page_of(response)
    assert page.select_one("main a.app-call[href='tel:999']") is not None
    assert not page.select("details")
    told = said(response)
    assert "press 55" in told
    assert "999 BSL" in told


def test_what_is_sensitive_gets_its_form_and_no_article(client: Client) -> None:
    page = page_of(client.post(ASK, {"typed": "my husband hits me, how long until you answer"}))
    assert page.select(".app-choice a")[0]["href"] == form("domestic-abuse")
    assert not page.select("details")


def test_a_person_is_offered_where_nothing_is_found_and_only_that_is_counted(client: Client) -> None:
    response = client.post(ASK, {"typed": "qzxv"})
    assert "We found no answer for these words." in said(response)
    assert page_of(response).select_one(f"form[action='{form('question')}'] button") is not None
    assert searches_without_article() == 1


def test_the_words_are_taken_along_to_the_form_and_can_be_changed_there(client: Client) -> None:
    words = 'Where is "my" <bike>?\nThe red one.'
    page = page_of(client.post(ASK, {"typed": words}))
    carried = page.select_one(f"form[action='{form('question')}'] input[name=typed]")
    assert carried is not None
    arrived = page_of(client.post(form("question"), {"typed": carried["value"], "arrive": "yes"}))
    assert not arrived.select(".govuk-error-summary")
    kept = arrived.select_one("main form input[name=typed]")
    assert kept is not None
    again = page_of(client.post(form("question"), {"typed": kept["value"]}))
    assert again.select(".govuk-error-summary")
    typed = again.select_one("main form input[name=typed]")
    assert typed is not None
    begun = client.post(form("question"), {"typed": typed["value"], "emergency": "no", "device_safe": "yes"})
    assert resolve(begun["Location"]).kwargs["page_code"] == "what-happened"
    area = page_of(client.get(begun["Location"])).select_one("textarea")
    assert area is not None
    assert area.get_text().strip() == words


def test_they_come_along_past_the_warning_about_the_device_too(client: Client) -> None:
    stopped = client.post(
        form("question"), {"typed": "My question", "emergency": "no", "device_safe": "no"}, follow=True
    )
    carried = page_of(stopped).select(f"main form[action='{form('question')}'] input")
    sent = {str(box["name"]): str(box["value"]) for box in carried}
    begun = client.post(form("question"), sent)
    area = page_of(client.get(begun["Location"])).select_one("textarea")
    assert area is not None
    assert area.get_text(strip=True) == "My question"


def test_a_form_that_asks_no_such_thing_takes_nothing_along(client: Client) -> None:
    begun = client.post(form("lost-property"), {"typed": "x" * 30_000, "emergency": "no", "device_safe": "yes"})
    assert begun.status_code == 302


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [("", "Write something before you send it."), ("x" * 5001, "This is 5,001 characters long.")],
)
def test_what_cannot_be_asked_is_said_and_nothing_typed_is_lost(client: Client, typed: str, wrong: str) -> None:
    response = client.post(ASK, {"typed": typed})
    [(told, where)] = summary(response)
    assert told.startswith(wrong)
    assert where == "#typed"
    area = page_of(response).select_one("textarea")
    assert area is not None
    assert area.get_text(strip=True) == typed


def test_what_people_often_ask_can_be_read_without_asking(client: Client) -> None:
    links = [str(link["href"]) for link in page_of(client.get(ASK)).select("section a")]
    assert "/help/lost-receipt-code/" in links
    assert len(links) >= 25


def test_999_stands_before_the_question(client: Client) -> None:
    told = said(client.get(ASK)).partition("Skip to main content")[2]
    assert told.index("999") < told.index("What do you want to know?")


def test_the_language_changes_with_all_that_was_typed(client: Client) -> None:
    found = page_of(client.post("/ask/?language=cy", {"typed": "i lost my receipt code", "language": "cy"}))
    assert found.select("summary")[0].get_text(strip=True) == "Rwyf wedi colli fy nghod derbynneb"
    assert found.select_one("form#page-form input[name=typed]") is not None
    empty = client.post("/ask/?language=en", {"typed": "", "language": "en"})
    assert summary(empty) == []
