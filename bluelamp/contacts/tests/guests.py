"""Chats that someone is asked into, for tests to begin with."""

from bluelamp.contacts.actions import ask_in, assign, join_chat
from bluelamp.contacts.guest_rules import ComesAs
from bluelamp.contacts.models import Contact, Guest
from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.staff.models import Account, Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of


def a_chat() -> Contact:
    """Let someone come by chat, and someone at the desk answer it."""
    desk = a_desk()
    return assign(by=actor_for(desk), contact=someone_came(channel=Channel.CHAT), to=desk)


def someone_elsewhere() -> Account:
    """Return someone of another team, who reaches no contact of the digital desk."""
    return a_member_of(Team.objects.get(pk="harbour-neighbourhood"))


def asked(contact: Contact, to: Account, comes_as: ComesAs = ComesAs.INTERPRETER) -> Guest:
    """Let whoever answers a chat ask someone in."""
    assert contact.assigned_to is not None
    return ask_in(by=actor_for(contact.assigned_to), contact=contact, to=to, comes_as=comes_as)


def joined(contact: Contact, to: Account, comes_as: ComesAs = ComesAs.INTERPRETER) -> Guest:
    """Let whoever answers a chat ask someone in, who joins."""
    return join_chat(by=actor_for(to), guest=asked(contact, to, comes_as))
