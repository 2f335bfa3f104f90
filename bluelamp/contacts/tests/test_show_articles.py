"""Articles are shown once to whoever waits in a chat, by the program only, and before anyone answered."""

import pytest

from bluelamp.contacts.actions import show_articles
from bluelamp.contacts.chats import articles_shown
from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.scenarios import a_desk, answered, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.models import Team
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db
MACHINE = Actor.system("contacts.show_articles")


@pytest.fixture
def chat() -> Contact:
    """A chat."""
    a_desk()
    return someone_came(channel=Channel.CHAT)


def test_they_are_shown_once(chat: Contact) -> None:
    show_articles(by=MACHINE, contact=chat, articles=["how-long", "what-happens-next"])
    show_articles(by=MACHINE, contact=chat, articles=["lost-code"])
    assert articles_shown(chat) == ["how-long", "what-happens-next"]


def test_nothing_is_shown_once_someone_answered(chat: Contact) -> None:
    answered(chat, a_member_of(Team.objects.get(pk=chat.team_id)))
    chat.refresh_from_db()
    show_articles(by=MACHINE, contact=chat, articles=["how-long"])
    assert articles_shown(chat) == []


def test_only_the_program_shows_them(chat: Contact) -> None:
    with pytest.raises(NotAllowed):
        show_articles(by=Actor.public("contacts.write_more"), contact=chat, articles=["how-long"])
