"""Adding words to one's own matter."""

from datetime import timedelta

from django.test import Client
from time_machine import Traveller

from bluelamp.contacts.models import Message
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.tests.reading import page_of, said, summary
from bluelamp.reports.tests.coming_back import come_back
from bluelamp.reports.tests.scenarios import Reported, a_burglary_reported

WRITE = "/track/matter/write/"


def test_words_are_kept_and_read_again(client: Client, reported: Reported) -> None:
    come_back(client, reported)
    response = client.post(WRITE, {"words": "I found a glove.\r\nIt is red.", "message_id": str(new_id())})
    message = Message.objects.get()
    assert message.words == "I found a glove.\nIt is red."
    assert response["Location"] == f"/track/matter/#message-{message.pk.hex}"
    assert "I found a glove." in said(client.get("/track/matter/"))


def test_the_same_form_sent_twice_is_one_message(client: Client, reported: Reported) -> None:
    come_back(client, reported)
    sent = str(new_id())
    for _ in range(3):
        client.post(WRITE, {"words": "I found a glove.", "message_id": sent})
    assert Message.objects.count() == 1


def test_nothing_and_too_much_are_refused_and_given_back(client: Client, reported: Reported) -> None:
    come_back(client, reported)
    assert summary(client.post(WRITE, {"words": " \x00 "})) == [("Write something before you send it.", "#words")]
    words = "x" * 100_000
    response = client.post(WRITE, {"words": words})
    assert summary(response) == [("This is 100,000 characters long. Shorten it to 20,000 or fewer.", "#words")]
    area = page_of(response).select_one("textarea")
    assert area is not None
    assert area.get_text(strip=True) == words
    assert not Message.objects.exists()


def test_without_the_receipt_nothing_is_written(client: Client, reported: Reported) -> None:
    shown = client.post(WRITE, {"words": "Let me in."})
    assert "give your code and word again" in said(shown)
    assert not Message.objects.exists()


def test_words_that_come_too_late_are_kept_on_the_page_and_sent_once_the_code_is_given_again(
    client: Client, reported: Reported, clock: Traveller
) -> None:
    come_back(client, reported)
    clock.shift(timedelta(minutes=31))
    late = page_of(client.post(WRITE, {"words": "I found a <glove>."}))
    kept = late.select_one("input[name=words]")
    assert kept is not None
    wrong = client.post("/track/", {"code": reported.code, "word": "wrong", "words": kept["value"]})
    assert page_of(wrong).select_one("input[name=words]") == kept
    back = client.post("/track/", {"code": reported.code, "word": reported.word, "words": kept["value"]})
    area = page_of(back).select_one("textarea")
    assert area is not None
    assert area.get_text(strip=True) == "I found a <glove>."
    assert "is not sent yet" in said(back)
    assert not Message.objects.exists()
    client.post(WRITE, {"words": "I found a <glove>."})
    assert Message.objects.count() == 1


def test_a_form_of_someone_elses_matter_writes_nothing_and_shows_nothing(client: Client, reported: Reported) -> None:
    other = Client()
    come_back(other, a_burglary_reported())
    sent = str(new_id())
    other.post(WRITE, {"words": "Their secret.", "message_id": sent})
    come_back(client, reported)
    response = client.post(WRITE, {"words": "What was it?", "message_id": sent})
    assert response.status_code in (403, 404)
    assert "Their secret" not in said(response)
    assert Message.objects.count() == 1


def test_another_language_shows_what_was_typed_and_writes_nothing(client: Client, reported: Reported) -> None:
    come_back(client, reported)
    response = client.post(f"{WRITE}?language=cy", {"words": "I found a glove.", "language": "cy"})
    assert "Eich adroddiad" in said(response)
    assert "I found a glove." in str(page_of(response).select_one("textarea"))
    assert not Message.objects.exists()


def test_whoever_writes_of_danger_is_told_first_how_to_reach_999(client: Client, reported: Reported) -> None:
    come_back(client, reported)
    response = client.post(WRITE, {"words": "He has a knife and he is outside.", "message_id": str(new_id())})
    assert response["Location"] == "/track/matter/#danger"
    page = page_of(client.get("/track/matter/"))
    danger = page.select_one("[aria-labelledby=danger]")
    assert danger is not None
    assert all(way in danger.get_text() for way in ("Call 999", "press 55", "Text 999", "999 BSL"))
    client.post(WRITE, {"words": "He has gone, I am safe now.", "message_id": str(new_id())})
    assert page_of(client.get("/track/matter/")).select_one("[aria-labelledby=danger]") is None
