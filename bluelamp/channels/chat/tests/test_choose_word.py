"""Code and word open the chat on another device, by the page that every matter is opened by."""

from django.test import Client

from bluelamp.channels.chat.tests.chatting import TALK, lines, write
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.tests.reading import page_of, said, summary

WORD = "/chat/word/"


def test_someone_goes_on_elsewhere_with_code_and_word_and_both_devices_show_it(talking: Client) -> None:
    write(talking, "He reads my phone.")
    assert talking.post(WORD, {"memorable_word": "Harbour"})["Location"] == "/chat/talk/#later"
    page = page_of(talking.get(TALK))
    code = page.select(".app-code-line")[0].get_text()
    assert not page.select("[name=memorable_word]")
    other = Client()
    assert other.post("/track/", {"code": code, "word": "harbour"})["Location"] == "/track/matter/"
    assert "He reads my phone." in said(other.get("/track/matter/"))
    other.post("/track/matter/write/", {"words": "I am at the library now.", "message_id": str(new_id())})
    assert lines(talking)[-1] == ("You", "I am at the library now.")


def test_a_word_that_is_too_short_is_asked_for_again(talking: Client) -> None:
    write(talking, "Hello.")
    response = talking.post(WORD, {"memorable_word": "abc"})
    assert summary(response) == [("Choose a word of 4 letters or more.", "#memorable_word")]
    assert page_of(response).select("details#later[open]")


def test_before_anything_was_said_there_is_nothing_to_come_back_to(talking: Client) -> None:
    assert talking.post(WORD, {"memorable_word": "harbour"})["Location"] == "/chat/"
