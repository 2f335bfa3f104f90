"""A text joins what was written about from its number; a stranger's joins nothing."""

from datetime import timedelta

import pytest

from bluelamp.contacts.models import Message
from bluelamp.contacts.rules import State
from bluelamp.contacts.tests.scenarios import a_desk, closed, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import today
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.people.actions import tie_handle
from bluelamp.people.queries import handles_of
from bluelamp.people.rules import HowKnown
from bluelamp.people.ties import Known
from bluelamp.texts.actions import join_text
from bluelamp.texts.queries import contact_texted_from
from bluelamp.texts.rules import Became
from bluelamp.texts.tests.scenarios import NUMBER, WRITER, a_kept_text, a_taken_text, writer_about

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("written", [NUMBER, "07700 900123", "00447700900123", "+44 (7700) 900-123"])
def test_a_number_leads_to_its_newest_contact_however_it_is_written(written: str) -> None:
    a_desk()
    a_taken_text(sid="SM0")
    newest = a_taken_text(sid="SM1")
    assert contact_texted_from(written) == newest


@pytest.mark.parametrize("stranger", ["+447700900124", "Lantern", "", "60999", "7700900123x"])
def test_a_stranger_leads_to_nothing(stranger: str) -> None:
    a_desk()
    a_taken_text()
    assert contact_texted_from(stranger) is None


def test_a_number_that_is_somebody_elses_now_leads_to_nothing_until_they_write() -> None:
    desk = a_desk()
    person = a_taken_text().person
    by = Actor(kind=Kind.SYSTEM, id=desk.pk, permissions=frozenset({"people.tie_handle"}))
    known = Known(HowKnown.TOLD_US, until=today() - timedelta(days=1))
    tie_handle(by=by, person=person, handle_id=handles_of(person.pk)[0].pk, known=known)
    assert contact_texted_from(NUMBER) is None
    newest = a_taken_text(sid="SM2")
    assert contact_texted_from(NUMBER) == newest


def test_it_joins_once_and_opens_what_was_closed() -> None:
    desk = a_desk()
    contact = closed(a_taken_text(), desk)
    text = a_kept_text("It was green.", sid="SM2")
    for _ in range(2):
        join_text(by=writer_about(contact), text_id=text.pk, contact=contact)
    assert [message.words for message in Message.objects.all()] == ["It was green."]
    contact.refresh_from_db()
    text.refresh_from_db()
    assert (contact.state, text.became) == (State.WAITING, Became.MESSAGE)


def test_whoever_wrote_it_reaches_no_other_contact() -> None:
    a_desk()
    other = someone_came()
    with pytest.raises(NotAllowed):
        join_text(by=WRITER, text_id=a_kept_text().pk, contact=other)
