"""That someone writes in a chat is a fact for a minute: nothing of what they write leaves their device."""

from django.test import Client
from django.urls import reverse

from bluelamp.channels.chat.tests.chatting import write
from bluelamp.contacts.models import Contact
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.live.models import Presence
from bluelamp.foundation.tests.reading import said
from bluelamp.staff.tests.scenarios import a_member_of, sign_in

WRITING = "/chat/writing/"


def test_the_desk_sees_that_the_person_writes_and_no_entry_is_made(talking: Client) -> None:
    write(talking, "He reads my phone.")
    contact = Contact.objects.get()
    before = Entry.objects.count()
    assert talking.post(WRITING, {"writing": "1"}).status_code == 204
    assert Entry.objects.count() == before
    desk = sign_in(Client(), a_member_of(contact.team))
    assert "The person is writing" in said(desk.get(reverse("contact", args=[contact.reference])))


def test_whoever_has_no_chat_leaves_nothing(client: Client, db: None) -> None:
    assert client.post(WRITING, {"writing": "1"}).status_code == 204
    assert not Presence.objects.exists()
