"""Only a threat to life, a supervisor and a reason open a number that is not safe, and only for an hour."""

from datetime import timedelta
from uuid import uuid4

import pytest
from time_machine import Traveller

from bluelamp.contacts.actions import open_call_card, override_agreement
from bluelamp.contacts.actions.calls import NoNumber
from bluelamp.contacts.gate import decide_about
from bluelamp.contacts.gate_rules import Allowed, Kind, Refused, Way
from bluelamp.contacts.history import history_of
from bluelamp.contacts.models import Contact, Message
from bluelamp.contacts.tests.agreed import phone_of, someone_with_a_phone
from bluelamp.contacts.tests.scenarios import a_desk, a_supervisor
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.event import EVENTS
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.rules import Safety
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db
WHY = "He has a knife and is on his way to her."


def override(contact: Contact, account: Account) -> None:
    """Let an account open a number for an hour."""
    override_agreement(by=actor_for(account), contact=contact, handle_id=phone_of(contact), why=WHY, message_id=uuid4())


def test_contact_staff_do_not_override() -> None:
    desk, contact = a_desk(), someone_with_a_phone(Safety.NOT_SAFE)
    with pytest.raises(NotAllowed):
        override(contact, desk)
    assert not Message.objects.exists()


def test_for_an_hour_the_number_may_be_rung_withheld_and_then_not_any_more(clock: Traveller) -> None:
    desk, contact = a_desk(), someone_with_a_phone(Safety.NOT_SAFE)
    override(contact, a_supervisor())
    asked = [open_call_card(by=actor_for(desk), contact=contact, handle_id=phone_of(contact)).says]
    clock.shift(timedelta(minutes=61))
    asked.append(open_call_card(by=actor_for(desk), contact=contact, handle_id=phone_of(contact)).says)
    assert asked[0] == Allowed(withhold_number=True, leave_no_message=True)
    assert isinstance(asked[1], Refused)


@pytest.mark.parametrize("way", [Way.TEXT, Way.VOICEMAIL])
def test_it_opens_nothing_but_talking_on_the_phone(way: Way) -> None:
    a_desk()
    contact = someone_with_a_phone(Safety.NOT_SAFE)
    override(contact, a_supervisor())
    assert isinstance(decide_about(contact, Kind.NOTICE, way, handle_id=phone_of(contact)).says, Refused)


def test_another_number_or_contact_stays_closed() -> None:
    a_desk()
    contact, other = someone_with_a_phone(Safety.NOT_SAFE), someone_with_a_phone(Safety.NOT_SAFE)
    override(contact, a_supervisor())
    assert isinstance(decide_about(other, Kind.CONVERSATION, Way.CALL, handle_id=phone_of(other)).says, Refused)


def test_it_is_told_to_whoever_watches_and_shown_on_the_timeline_with_why() -> None:
    a_desk()
    contact, boss = someone_with_a_phone(Safety.NOT_SAFE), a_supervisor()
    override(contact, boss)
    assert EVENTS["contacts.AgreementOverridden"].is_security
    assert Entry.objects.get(name="contacts.AgreementOverridden").actor_id == boss.pk
    note = Message.objects.get()
    assert note.words == (
        f"Threat to life: they may be rung for an hour against the agreement. A visit was considered first.\n{WHY}"
    )
    told = {(one.what, one.who) for one in history_of(contact)}
    assert ("Let them be rung for an hour against the agreement: threat to life", boss.name) in told


def test_the_number_of_another_is_not_opened() -> None:
    a_desk()
    contact = someone_with_a_phone(Safety.NOT_SAFE)
    with pytest.raises(NoNumber):
        override_agreement(
            by=actor_for(a_supervisor()), contact=contact, handle_id=uuid4(), why=WHY, message_id=uuid4()
        )
