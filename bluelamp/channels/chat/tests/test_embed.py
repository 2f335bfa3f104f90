"""One line puts a link to the chat on another page of the force."""

import json
import re

import pytest
from django.test import Client

from bluelamp.staff.actions import switch_door
from bluelamp.staff.opening import CHAT
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


def said(client: Client) -> dict[str, str]:
    """Return the words of the link, by language."""
    script = client.get("/chat/embed.js").content.decode()
    found = re.search(r"const words = (.*)", script)
    assert found is not None
    words: dict[str, str] = json.loads(found[1])
    return words


def test_it_leads_to_the_chat_in_both_languages(client: Client) -> None:
    a_force_with_teams()
    assert said(client)["en"] == "Chat with us (opens in a new tab)"
    assert said(client)["cy"].startswith("Sgwrsio")
    assert 'new URL("/chat/", here.src)' in client.get("/chat/embed.js").content.decode()


def test_while_the_chat_is_shut_it_offers_a_message(client: Client) -> None:
    team = a_force_with_teams()["digital-desk"]
    switch_door(by=actor_for(a_member_of(team, Role.SUPERVISOR)), door=CHAT, shut=True)
    assert said(client)["en"].startswith("Write to us")


def test_it_is_a_script_that_says_nothing_of_its_reader_and_is_kept_nowhere(client: Client) -> None:
    a_force_with_teams()
    answer = client.get("/chat/embed.js", headers={"Accept-Language": "cy"})
    assert answer["Content-Type"] == "text/javascript; charset=utf-8"
    assert answer["Cache-Control"] == "no-store"
    assert not answer.cookies
    assert answer.content == Client().get("/chat/embed.js").content
