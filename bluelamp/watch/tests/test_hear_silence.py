"""Whoever writes of danger in a chat and then nothing more is not forgotten because somebody had opened it."""

from datetime import timedelta
from typing import Any

import pytest
from time_machine import Traveller

from bluelamp.contacts.actions import stop_typing, take_call
from bluelamp.contacts.models import Contact, Notice
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.scenarios import a_desk, more_words, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.watch.actions import hear_silence
from bluelamp.watch.models import Alarm, Heard
from bluelamp.watch.tasks import alarm_duty_desks
from bluelamp.watch.tests.scenarios import DANGER, duty_desks, wrote
from tests.ledger import read_ledger
from tests.post import PostOffice

pytestmark = pytest.mark.django_db
SECOND = timedelta(seconds=1)


@pytest.fixture
def office(post_office: PostOffice, settings: Any) -> PostOffice:
    """A mail server that takes what leaves."""
    settings.SMTP_URL = post_office.url
    return post_office


def in_danger_and_opened(clock: Traveller, channel: Channel = Channel.CHAT, desk: Account | None = None) -> Contact:
    """Let someone write of danger, and someone at the desk open it five seconds later."""
    desk = desk or a_desk()
    duty_desks()
    contact = wrote(DANGER, someone_came(channel=channel))
    clock.shift(5 * SECOND)
    opened(contact, desk)
    alarm_duty_desks()
    return contact


def opened(contact: Contact, desk: Account) -> None:
    """Let someone at the desk open a contact."""
    contact_for_staff(actor_for(desk), contact.reference)


def test_a_duty_desk_is_alarmed_within_two_minutes_until_someone_opens_it_again(
    office: PostOffice, clock: Traveller
) -> None:
    desk = a_desk()
    contact = in_danger_and_opened(clock, desk=desk)
    before = len(office.letters)
    clock.shift(84 * SECOND)
    alarm_duty_desks()
    assert len(office.letters) == before
    clock.shift(2 * SECOND)
    alarm_duty_desks()
    alarm_duty_desks()
    letter = office.letters[-1]
    assert len(office.letters) == before + 1
    assert letter["To"] == "control@harrowmere.example"
    assert letter["Subject"] == f"Someone in danger went silent: open {contact.reference}"
    assert "knife" not in letter.get_content()
    assert "Ring and text nobody back" in letter.get_content()
    assert not Notice.objects.exists()
    clock.shift(SECOND)
    opened(contact, desk)
    clock.shift(120 * SECOND)
    alarm_duty_desks()
    assert len(office.letters) == before + 1
    assert not Alarm.objects.filter(ended_at=None).exists()


def test_whoever_said_that_they_cannot_type_is_alarmed_for_all_the_same_and_the_alarm_says_it(
    office: PostOffice, clock: Traveller
) -> None:
    contact = in_danger_and_opened(clock)
    stop_typing(by=Actor.public("contacts.write_more", matters=frozenset({contact.pk})), contact=contact)
    clock.shift(86 * SECOND)
    alarm_duty_desks()
    assert "They said that they cannot type now." in office.letters[-1].get_content()


def test_whoever_writes_on_is_not_silent(office: PostOffice, clock: Traveller) -> None:
    contact = in_danger_and_opened(clock)
    more_words(contact, "He has gone.")
    clock.shift(120 * SECOND)
    read_ledger()
    alarm_duty_desks()
    assert Heard.objects.count() == 1


def test_nor_is_whoever_wrote_on_before_the_watch_had_heard(office: PostOffice, clock: Traveller) -> None:
    a_desk()
    duty_desks()
    contact = someone_came(channel=Channel.CHAT)
    more_words(contact, DANGER)
    clock.shift(SECOND)
    more_words(contact, "He has gone.")
    clock.shift(2 * SECOND)
    read_ledger()
    clock.shift(120 * SECOND)
    alarm_duty_desks()
    assert not Entry.objects.filter(name="watch.SilenceHeard").exists()


@pytest.mark.parametrize("channel", [Channel.WEB_REPORT, Channel.EMAIL])
def test_only_in_a_chat_is_silence_heard(clock: Traveller, channel: Channel) -> None:
    in_danger_and_opened(clock, channel)
    clock.shift(120 * SECOND)
    alarm_duty_desks()
    assert not Entry.objects.filter(name="watch.SilenceHeard").exists()


def test_what_was_said_on_the_phone_and_taken_down_is_no_line_of_the_chat(clock: Traveller) -> None:
    desk = a_desk()
    contact = someone_came(channel=Channel.CHAT)
    take_call(by=actor_for(desk), contact=contact, words=DANGER, message_id=new_id())
    read_ledger()
    clock.shift(120 * SECOND)
    alarm_duty_desks()
    assert Heard.objects.count() == 1
    assert not Entry.objects.filter(name="watch.SilenceHeard").exists()


def test_silence_is_heard_once_and_never_of_itself(clock: Traveller) -> None:
    in_danger_and_opened(clock)
    for _ in range(5):
        clock.shift(95 * SECOND)
        alarm_duty_desks()
    assert Heard.objects.count() == 2


def test_staff_may_not_hear_it() -> None:
    desk = a_desk()
    contact = wrote(DANGER, someone_came(channel=Channel.CHAT))
    with pytest.raises(NotAllowed):
        hear_silence(by=actor_for(desk), contact=contact, after=Heard.objects.get().pk)
