"""Coming back with a code and a word."""

import pytest
from django.test import Client

from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import in_groups
from bluelamp.foundation.access.tries import MOST
from bluelamp.foundation.tests.reading import page_of, said, summary
from bluelamp.reports.tests.coming_back import come_back
from bluelamp.reports.tests.scenarios import Reported


def test_the_code_and_the_word_open_the_matter(client: Client, reported: Reported) -> None:
    assert come_back(client, reported)["Location"] == "/track/matter/"
    assert client.get("/track/matter/").status_code == 200
    cookie = client.cookies["tracking"]
    assert (cookie["httponly"], cookie["samesite"], cookie["expires"]) == (True, "Lax", "")
    assert reported.code not in cookie.value


def test_a_code_is_read_however_it_is_typed(client: Client, reported: Reported) -> None:
    for typed in (in_groups(reported.code), "-".join(reported.code), f" {reported.code}\n"):
        assert client.post("/track/", {"code": typed, "word": reported.word.upper()}).status_code == 302


def test_a_wrong_word_and_a_wrong_code_are_told_apart_to_nobody(client: Client, reported: Reported) -> None:
    wrong_word = come_back(client, reported, word="harbour")
    wrong_code = client.post("/track/", {"code": "1234567890123456", "word": reported.word})
    said_of_both = [("This code and word do not belong together. Check both and try again.", "#code")]
    assert summary(wrong_word) == summary(wrong_code) == said_of_both
    assert "tracking" not in client.cookies


def test_the_word_is_not_shown_again(client: Client, reported: Reported) -> None:
    assert b"harbour" not in come_back(client, reported, word="harbour").content


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["", "12", "x" * 100_000, "\x00", "<script>", "\U0001f526", "1" * 17])
def test_what_is_no_code_is_asked_for_again(client: Client, typed: str) -> None:
    response = client.post("/track/", {"code": typed, "word": ""})
    assert summary(response) == [
        ("Enter the 16 digits of your receipt code.", "#code"),
        ("Enter the memorable word that you chose.", "#word"),
    ]
    assert not page_of(response).select("main script")


def test_five_wrong_words_lock_it_even_for_the_right_one(client: Client, reported: Reported) -> None:
    for _ in range(5):
        come_back(client, reported, word="harbour")
    assert summary(come_back(client, reported)) == [
        ("There were too many wrong tries. Wait 15 minutes, then try again.", "#code")
    ]


@pytest.mark.django_db
def test_one_address_cannot_try_code_after_code(client: Client) -> None:
    for number in range(MOST):
        client.post("/track/", {"code": f"{number:016}", "word": "harbour"})
    response = client.post("/track/", {"code": f"{MOST:016}", "word": "harbour"})
    assert summary(response) == [("There were too many tries from here. Wait 15 minutes, then try again.", "#code")]


@pytest.mark.django_db
def test_a_form_without_its_cookie_is_refused_in_plain_words() -> None:
    response = Client(enforce_csrf_checks=True).post("/track/", {"code": "1", "word": "x"})
    assert response.status_code == 403
    assert "CSRF" not in said(response)


def test_closing_it_asks_for_the_code_again(client: Client, reported: Reported) -> None:
    come_back(client, reported)
    assert client.post("/track/end/")["Location"] == "/"
    assert client.get("/track/matter/")["Location"] == "/track/"


def test_another_language_asks_again_with_what_was_typed_and_counts_no_try(client: Client, reported: Reported) -> None:
    response = client.post("/track/?language=cy", {"code": "1234", "word": "peng", "language": "cy"})
    assert summary(response) == []
    assert [box["value"] for box in page_of(response).select("#code, #word")] == ["1234", "peng"]
    assert "Cod derbynneb" in said(response)


def test_whoever_reported_in_welsh_comes_back_in_welsh_unless_they_chose_otherwise(
    client: Client, reported: Reported
) -> None:
    Contact.objects.update(language="cy")
    come_back(client, reported)
    assert "Eich adroddiad" in said(client.get("/track/matter/"))
    chose = Client()
    chose.get("/", {"language": "en"})
    come_back(chose, reported)
    assert "Your report" in said(chose.get("/track/matter/"))
