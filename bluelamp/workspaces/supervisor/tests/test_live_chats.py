"""What a supervisor sees of the chats that go on."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from time_machine import Traveller

from bluelamp.contacts.actions import assign, stop_typing
from bluelamp.contacts.live_chats import live_chats
from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.scenarios import answered, closed, more_words, someone_came
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Look
from bluelamp.foundation.live.presence import be_present
from bluelamp.people.tests.sealing import sealed
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of, sign_in
from bluelamp.watch.tests.scenarios import DANGER, raise_due_alarms
from bluelamp.workspaces.supervisor.tests.office import Office, an_office, words
from tests.ledger import read_ledger

pytestmark = pytest.mark.django_db
PAGE = "/desk/live-chats/"


def a_chat(**told: Any) -> Contact:
    return someone_came(channel=Channel.CHAT, **told)


def rows(office: Office) -> list[str]:
    return [words(row) for row in office.see(PAGE).select("#live-chats tbody tr")]


def test_it_says_who_waits_since_when_who_answers_and_when_each_side_wrote(clock: Traveller) -> None:
    office = an_office()
    held, waits = a_chat(danger=True), a_chat()
    assign(by=actor_for(office.member), contact=held, to=office.member)
    clock.shift(timedelta(minutes=10))
    answered(held, office.member)
    clock.shift(timedelta(minutes=5))
    more_words(held)
    clock.shift(timedelta(minutes=2))
    be_present(held.pk, held.pk, is_writing=True)
    first, second = rows(office)
    assert first.startswith(f"{held.reference} In danger")
    assert "17 minutes ago Is writing 2 minutes ago 7 minutes ago" in first
    assert first.endswith(office.member.name)
    assert second.startswith(waits.reference)
    assert second.endswith("17 minutes ago Does not have it open 17 minutes ago No answer yet Nobody")
    assert not Look.objects.filter(actor_id=office.supervisor.pk).exists()


def test_it_says_who_cannot_type() -> None:
    office, contact = an_office(), a_chat()
    stop_typing(by=Actor.public("contacts.write_more", matters=frozenset({contact.pk})), contact=contact)
    assert "Cannot type since" in rows(office)[0]
    more_words(contact)
    assert "Cannot type since" not in rows(office)[0]


def test_what_is_sealed_was_closed_or_is_no_chat_is_not_there() -> None:
    office = an_office()
    closed(a_chat(), office.member)
    someone_came()
    standards = a_member_of(office.teams["professional-standards"], Role.STANDARDS_STAFF)
    for_everyone, of_sealed_person = a_chat(), a_chat()
    assert len(rows(office)) == 2
    a_chat(sealed=True, team="professional-standards")
    sealed(of_sealed_person.person, office.supervisor)
    shown = {live.contact for live in live_chats(actor_for(standards), list(office.teams))}
    assert shown <= {for_everyone}, "not even to whoever may open it"
    assert [row.split()[0] for row in rows(office)] == [for_everyone.reference]


def test_an_answered_chat_leaves_an_hour_after_the_last_line_and_one_that_waits_stays(clock: Traveller) -> None:
    office = an_office()
    left, waits = a_chat(), a_chat()
    answered(left, office.member)
    clock.shift(timedelta(minutes=59))
    assert len(rows(signed_in_again(office))) == 2
    clock.shift(timedelta(minutes=2))
    assert [row.split()[0] for row in rows(signed_in_again(office))] == [waits.reference]


def test_it_says_of_each_that_an_alarm_is_open_however_many_are(clock: Traveller) -> None:
    office = an_office()
    for _ in range(21):
        more_words(a_chat(), DANGER)
    read_ledger()
    clock.shift(timedelta(minutes=2))
    raise_due_alarms()
    assert sum("Alarm is open" in row for row in rows(office)) == 21


def signed_in_again(office: Office) -> Office:
    return replace(office, client=sign_in(Client(), office.supervisor))
