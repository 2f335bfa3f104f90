"""After a chat: a note and a mark are offered, and a break where one is due, in which nothing new is given."""

import pytest

from bluelamp.contacts.models import Contact, Message
from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.scenarios import someone_came
from bluelamp.foundation.clock import new_id
from bluelamp.workspaces.contact_staff.tests.desk import Desk, a_desk, promises_became, words

pytestmark = pytest.mark.django_db
BREAK = "/desk/break/"


@pytest.fixture
def desk() -> Desk:
    """Someone at the desk."""
    return a_desk()


@pytest.fixture
def chat(desk: Desk) -> Contact:
    """A chat."""
    return someone_came(channel=Channel.CHAT)


def test_closing_a_chat_offers_both_and_another_contact_neither(desk: Desk, chat: Contact) -> None:
    shown = desk.send(chat, "close", reason="answered", **promises_became(chat))
    assert words(shown.select("h1")[0]) == "After the chat"
    assert shown.select_one("main a[href='/desk/']")
    other = someone_came()
    assert "After the chat" not in words(desk.send(other, "close", reason="answered", **promises_became(other)))
    assert desk.client.get(f"/desk/{other.reference}/after/")["Location"] == f"/desk/{other.reference}/"


def test_an_answer_that_closes_it_offers_both_too(desk: Desk, chat: Contact) -> None:
    sent = desk.send(chat, "reply", answer="Here is the answer.", message_id=new_id(), then="close")
    assert words(sent.select("h1")[0]) == "After the chat"


def test_what_is_said_is_kept_and_whoever_says_nothing_goes_on(desk: Desk, chat: Contact) -> None:
    page = f"/desk/{chat.reference}/after/"
    assert desk.client.post(page, {"note": " "})["Location"] == "/desk/"
    assert not Message.objects.exists()
    assert desk.client.post(page, {"note": "He may write again.", "message_id": new_id()})["Location"] == "/desk/"
    assert (Message.objects.get().words, Message.objects.get().direction) == ("He may write again.", "note")
    assert "Distressing" not in words(desk.see_contact(chat))


def test_too_long_a_note_is_given_back_and_nothing_is_marked(desk: Desk, chat: Contact) -> None:
    sent = desk.client.post(f"/desk/{chat.reference}/after/", {"note": "word " * 5000, "distressing": "yes"})
    assert b"Shorten it" in sent.content
    assert b"checked" in sent.content
    assert "Distressing" not in words(desk.see_contact(chat))


def test_a_distressing_chat_says_so_and_leads_to_a_break(desk: Desk, chat: Contact) -> None:
    marked = desk.client.post(f"/desk/{chat.reference}/after/", {"distressing": "yes"})
    assert marked["Location"] == "/desk/break/"
    assert "Distressing A colleague who answered this chat found it distressing." in words(desk.see_contact(chat))
    assert desk.see(f"/desk/{chat.reference}/after/").select_one("main a[href='/desk/break/']")
