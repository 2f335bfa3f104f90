"""Before anyone answers, a machine shows articles, said to be from one: never about what only people answer."""

import pytest
from django.test import Client

from bluelamp.channels.chat.tests.chatting import TALK, begin, write
from bluelamp.contacts.actions import reply
from bluelamp.contacts.models import Contact
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of, sign_in

ASKED = "How long does it take until I hear from you?"
TITLE = "How long does it take until you answer?"


def shown(client: Client) -> list[str]:
    """Return the titles that the page shows."""
    return [title.get_text() for title in page_of(client.get(TALK)).select("#articles summary")]


def test_what_is_near_is_shown_until_a_person_answers_and_staff_read_what_it_was(talking: Client) -> None:
    write(talking, "Hello.")
    assert shown(talking) == []
    write(talking, ASKED)
    assert TITLE in shown(talking)
    assert "A computer found these answers by your words" in said(talking.get(TALK))
    contact = Contact.objects.get()
    entries = Entry.objects.filter(name="contacts.ArticleShown", record_id=contact.pk)
    assert "how-long" in [entry.facts["article"] for entry in entries]
    kept = entries.count()
    write(talking, ASKED)
    assert entries.count() == kept
    account = a_member_of(contact.team)
    desk = sign_in(Client(), account)
    assert f"Showed them “{TITLE}”, before anyone answered" in said(desk.get(f"/desk/{contact.reference}/"))
    reply(by=actor_for(account), contact=contact, words="Two days.", message_id=new_id())
    assert shown(talking) == []


@pytest.mark.parametrize("words", ["He is at the door with a knife.", "My husband hits me.", "Someone raped me."])
def test_nothing_is_shown_where_only_people_answer_whatever_else_is_asked(talking: Client, words: str) -> None:
    write(talking, words)
    write(talking, ASKED)
    assert shown(talking) == []
    assert not Entry.objects.filter(name="contacts.ArticleShown").exists()
    other = Client()
    begin(other)
    write(other, ASKED)
    assert TITLE in shown(other)
    write(other, words)
    assert shown(other) == []
