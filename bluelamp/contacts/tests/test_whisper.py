"""A supervisor writes to whoever answers a chat."""

from uuid import uuid4

import pytest

from bluelamp.contacts.actions import assign, whisper
from bluelamp.contacts.actions.whisper import AnswersNoMore
from bluelamp.contacts.mentions import mentions_of, whispered_to
from bluelamp.contacts.models import Contact, Message
from bluelamp.contacts.queries import conversation
from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.scenarios import a_desk, a_supervisor, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db
WORDS = "Ask whether the back door is locked."


def answers(desk: Account, channel: Channel = Channel.CHAT) -> Contact:
    """Let someone come, and someone at the desk deal with it."""
    return assign(by=actor_for(desk), contact=someone_came(channel=channel), to=desk)


def test_it_is_kept_once_as_a_note_and_whoever_answers_is_told() -> None:
    desk = a_desk()
    contact, boss, form = answers(desk), actor_for(a_supervisor()), uuid4()
    said = [whisper(by=boss, contact=contact, to=desk, words=WORDS, message_id=form) for _ in range(2)]
    assert said[0] == said[1] == Message.objects.get()
    assert whispered_to(contact) == {said[0].pk: desk.name}
    assert [mention.message for mention, _read in mentions_of(actor_for(desk), most=5)] == [said[0]]
    assert conversation(contact, with_notes=False) == []
    assert Entry.objects.get(name="contacts.Whispered").facts["account_id"] == str(desk.pk)


def test_only_a_supervisor_can_and_only_to_whoever_answers_a_chat() -> None:
    desk = a_desk()
    contact, boss = answers(desk), a_supervisor()
    with pytest.raises(NotAllowed):
        whisper(by=actor_for(desk), contact=contact, to=desk, words=WORDS, message_id=uuid4())
    with pytest.raises(AnswersNoMore):
        whisper(by=actor_for(boss), contact=contact, to=boss, words=WORDS, message_id=uuid4())
    report = answers(desk, channel=Channel.WEB_REPORT)
    with pytest.raises(AnswersNoMore):
        whisper(by=actor_for(boss), contact=report, to=desk, words=WORDS, message_id=uuid4())
    assert not Message.objects.exists()
