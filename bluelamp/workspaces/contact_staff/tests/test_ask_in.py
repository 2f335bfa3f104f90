"""What someone sees who asks another into a chat."""

import pytest

from bluelamp.contacts.actions import assign
from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.guests import joined
from bluelamp.contacts.tests.scenarios import closed, someone_came
from bluelamp.staff.queries import actor_for
from bluelamp.workspaces.contact_staff.tests.desk import Desk, a_desk, problems, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    """Someone at the desk."""
    return a_desk()


@pytest.fixture
def chat(desk: Desk) -> Contact:
    """A chat that they answer."""
    return assign(by=actor_for(desk.account), contact=someone_came(channel=Channel.CHAT), to=desk.account)


def test_who_is_asked_stands_on_the_contact_and_it_can_be_ended(desk: Desk, chat: Contact) -> None:
    guest = desk.of("harbour-neighbourhood")
    assert desk.see_contact(chat).select_one(f"a[href='/desk/{chat.reference}/ask-in/']")
    page = desk.send(chat, "ask-in", account=guest.account.pk, comes_as="interpreter")
    assert f"{guest.account.name} (Interpreter, asked in, not there yet)" in words(page.select_one("#conversation"))
    stay = joined(chat, guest.account)
    assert "In the chat since" in words(desk.see(f"/desk/{chat.reference}/ask-in/").select_one("main"))
    desk.send(chat, f"ask-in/{stay.pk}/end")
    assert guest.account.name not in words(desk.see_contact(chat).select_one("#conversation"))


def test_it_says_what_is_missing_and_is_only_for_chats_that_go_on(desk: Desk, chat: Contact) -> None:
    wrong = ["Choose whom to ask.", "Choose as what they come."]
    assert problems(desk.send(chat, "ask-in", account="", comes_as="")) == wrong
    for other in (someone_came(channel=Channel.WEB_REPORT), closed(chat, desk.account)):
        assert desk.status(other, "ask-in") == 302
        assert not desk.see_contact(other).select(f"a[href='/desk/{other.reference}/ask-in/']")
