"""What happens when a supervisor whispers in a chat."""

import pytest

from bluelamp.contacts.actions import assign
from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.scenarios import someone_came
from bluelamp.foundation.clock import new_id
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.desk import Desk, a_desk, problems, words

pytestmark = pytest.mark.django_db
WORDS = "Ask about the back door."


@pytest.fixture
def desk() -> Desk:
    """Someone at the desk."""
    return a_desk()


@pytest.fixture
def boss(desk: Desk) -> Desk:
    """Their supervisor."""
    return desk.of("digital-desk", Role.SUPERVISOR)


@pytest.fixture
def chat(desk: Desk) -> Contact:
    """A chat that someone at the desk answers."""
    return assign(by=actor_for(desk.account), contact=someone_came(channel=Channel.CHAT), to=desk.account)


def test_whoever_answers_reads_it_marked_and_cannot_whisper(desk: Desk, boss: Desk, chat: Contact) -> None:
    assert boss.see_contact(chat).select(f"button[name=whisper_to][value='{desk.account.pk}']")
    boss.send(chat, "whisper", note=WORDS, whisper_to=desk.account.pk, message_id=new_id())
    page = desk.see_contact(chat)
    said = words(page.select_one("#conversation"))
    assert WORDS in said
    assert f"Whispered to {desk.account.name} . Disclosable. Never shown to the public" in said
    assert f"Whispered to {desk.account.name}" in words(page.select_one("main"))
    assert not page.select("button[name=whisper_to]")


def test_what_was_written_is_not_lost_where_somebody_else_answers_by_now(desk: Desk, boss: Desk, chat: Contact) -> None:
    assign(by=actor_for(desk.account), contact=chat, to=None)
    page = boss.send(chat, "whisper", note=WORDS, whisper_to=desk.account.pk, message_id=new_id())
    assert problems(page) == ["They do not answer this chat any more, so nothing was whispered. Look who does."]
    assert words(page.select_one("#note")) == WORDS
