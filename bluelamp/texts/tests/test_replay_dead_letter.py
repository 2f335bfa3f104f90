"""A supervisor has a dead letter read again, and the door makes of it what can be made."""

import json
from typing import Any

import pytest

from bluelamp.channels.sms.tests.sending import connect, fields_of, let_be_read, notify, send
from bluelamp.contacts.models import Contact, Message
from bluelamp.contacts.tests.scenarios import a_desk, a_supervisor
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.subscribe import read_news
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.reports.queries import report_of
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.texts.actions import erase_dead_letters, keep_dead_letter, replay_dead_letter
from bluelamp.texts.dead import how_many_dead_letters
from bluelamp.texts.models import DeadLetter, Replay, Text
from bluelamp.texts.rules import Provider, WhyDead
from bluelamp.texts.subscribers import ERASER
from bluelamp.texts.tests.scenarios import KEEPER

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def desk(settings: Any) -> Account:
    """A desk, and providers that are known."""
    connect(settings)
    return a_desk()


def read_again(times: int = 1) -> None:
    """Let a supervisor have the one dead letter read again."""
    boss = actor_for(a_supervisor())
    for _ in range(times):
        replay_dead_letter(by=boss, letter=DeadLetter.objects.get())
        seal_waiting()
        while read_news():
            pass
        let_be_read()


def said() -> list[tuple[str, str]]:
    """Return from whom each contact is, and what it says."""
    found = []
    for contact in Contact.objects.order_by("received_at", "pk"):
        report = report_of(contact)
        assert report is not None
        numbers = ", ".join(handle.value for handle in contact.person.handles.all())
        found.append((numbers, report.answers["what_happened"]))
    return found


@pytest.mark.parametrize(
    ("changed", "became"),
    [
        ({"MessageSid": ""}, ("+447700900123", "My bike is gone.")),
        ({"From": " "}, ("", "My bike is gone.")),
        ({"From": "4" * 60}, ("", "My bike is gone.")),
        ({"Body": "a\0b"}, ("+447700900123", "ab")),
    ],
)
def test_what_can_be_made_out_is_one_contact_however_often_it_is_read(
    changed: dict[str, str], became: tuple[str, str]
) -> None:
    send(fields_of(**changed))
    read_again(times=2)
    assert said() == [became]
    assert how_many_dead_letters() == 0
    assert Replay.objects.get().text == Text.objects.get()
    assert Entry.objects.filter(name="texts.DeadLetterEnded").count() == 1


def test_it_is_erased_with_what_was_made_of_it() -> None:
    send(fields_of(From=" "))
    read_again()
    erase_dead_letters(by=ERASER, contact_id=Contact.objects.get().pk, reason=WhyErased.PERSON_ASKED)
    assert DeadLetter.objects.get().is_erased()


def test_the_second_of_two_texts_of_one_name_joins_what_its_number_leads_to() -> None:
    send(fields_of())
    let_be_read()
    send(fields_of(Body="Other"))
    read_again()
    assert [message.words for message in Message.objects.all()] == ["Other"]
    assert Contact.objects.count() == 1


@pytest.mark.parametrize("body", ["not JSON", "[1]", '{"id": 7, "message": {"deep": 1}}'])
def test_of_what_cannot_be_read_at_all_everything_that_was_sent_is_what_they_say(body: str) -> None:
    assert notify(body) == 204
    read_again()
    assert said() == [("", body)]


def test_half_a_letter_is_left_out_and_the_rest_is_read() -> None:
    assert notify(json.dumps({"id": "1", "source_number": "447700900123", "message": "a\ud800b"})) == 204
    read_again()
    assert [words for _numbers, words in said()] == ["ab"]


def test_a_state_that_is_still_unknown_stays_and_can_be_tried_again() -> None:
    keep_dead_letter(by=KEEPER, provider=Provider.NOTIFY, why=WhyDead.NO_STATE, body='{"status": "teleported"}')
    read_again(times=2)
    assert how_many_dead_letters() == 1
    assert not Text.objects.exists()


def test_contact_staff_may_not(desk: Account) -> None:
    send(fields_of(MessageSid=""))
    letter = DeadLetter.objects.get()
    with pytest.raises(NotAllowed):
        replay_dead_letter(by=actor_for(desk), letter=letter)
