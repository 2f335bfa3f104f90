"""Closing a chat: the browser is told to forget it, the conversation stays on record."""

from django.test import Client

from bluelamp.channels.chat.tests.chatting import TALK, write
from bluelamp.channels.chat.visit import COOKIE
from bluelamp.contacts.models import Contact


def test_the_browser_forgets_and_the_record_does_not(talking: Client) -> None:
    write(talking, "He reads my phone.")
    ended = talking.post("/chat/end/")
    assert ended["Clear-Site-Data"] == '"cache", "storage"'
    assert talking.cookies[COOKIE].value == ""
    assert talking.get(TALK)["Location"] == "/chat/"
    assert Contact.objects.count() == 1


def test_leaving_quickly_forgets_it_too(talking: Client) -> None:
    write(talking, "He reads my phone.")
    talking.get("/leave/")
    assert talking.cookies[COOKIE].value == ""
