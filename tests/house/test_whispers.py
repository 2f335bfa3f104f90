"""What a supervisor whispers in a chat is on no page, in no file and in no message that its person reaches."""

from contextlib import suppress
from typing import Any, Final

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse

from bluelamp.channels.chat.tests.chatting import TALK, begin, write
from bluelamp.contacts.actions import assign, whisper
from bluelamp.contacts.models import Contact, Notice
from bluelamp.contacts.rules import Printed
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.tests.reading import page_of
from bluelamp.records.tests.scenarios import says
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of
from bluelamp.workspaces.contact_staff.paper_rows import paper_of
from tests.house.access_matrix import MATRIX
from tests.ledger import read_ledger

UNUSUAL: Final = "quillwort"
THEIRS: Final = "marmalade"


@pytest.fixture
def chat(client: Client, db: None) -> Contact:
    """A chat in which somebody was whispered to, and whose person has it open on both its pages."""
    desk = a_force_with_teams()["digital-desk"]
    member, boss = a_member_of(desk), a_member_of(desk, Role.SUPERVISOR)
    begin(client)
    write(client, THEIRS)
    contact = Contact.objects.get()
    client.post("/chat/word/", {"memorable_word": "lighthouse"})
    code = page_of(client.get(TALK)).select(".app-code-line")[0].get_text()
    client.post("/track/", {"code": code, "word": "lighthouse"})
    assign(by=actor_for(member), contact=contact, to=member)
    whisper(by=actor_for(boss), contact=contact, to=member, words=UNUSUAL, message_id=new_id())
    read_ledger()
    return contact


def test_no_page_for_the_public_shows_it(client: Client, chat: Contact) -> None:
    shown: dict[str, Any] = {}
    opened = "; ".join(f"{cookie.key}={cookie.coded_value}" for cookie in client.cookies.values())
    for name, row in MATRIX.items():
        with suppress(NoReverseMatch):
            if row.entrance == "public":
                shown[name] = Client().get(reverse(name), headers={"cookie": opened})
    assert [page for page in ("talk", "matter") if THEIRS not in shown[page].content.decode()] == []
    assert sum(response.status_code == 200 for response in shown.values()) > 15
    assert [name for name, response in shown.items() if UNUSUAL.encode() in _content(response)] == []


def test_no_paper_for_them_holds_it_and_nothing_is_sent(chat: Contact) -> None:
    assert chat.assigned_to is not None
    by = actor_for(chat.assigned_to)
    assert UNUSUAL not in str(paper_of(chat, by, Printed.SAID))
    assert f"to {chat.assigned_to}" in str(paper_of(chat, by, Printed.EVERYTHING))
    assert UNUSUAL not in str(says(chat))
    assert not Notice.objects.exists()


def _content(response: Any) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content
