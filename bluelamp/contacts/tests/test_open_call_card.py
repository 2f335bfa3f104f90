"""Whoever is about to ring asks first, and what they were told is written down."""

from datetime import timedelta
from uuid import uuid4

import pytest
from time_machine import Traveller

from bluelamp.contacts.actions import open_call_card
from bluelamp.contacts.actions.calls import NoNumber
from bluelamp.contacts.gate_rules import Allowed, Refused
from bluelamp.contacts.history import history_of
from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import Refusal
from bluelamp.contacts.tests.agreed import agreed_by, phone_of, someone_with_a_phone
from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.queries import handles_of
from bluelamp.people.rules import Safety
from bluelamp.people.terms import Window
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db
MORNING = Window((1,), 8 * 60, 11 * 60)


def asked(contact: Contact, desk: Account) -> Allowed | Refused:
    """Let a member of staff open the call card."""
    return open_call_card(by=actor_for(desk), contact=contact, handle_id=phone_of(contact)).says


def test_a_safe_number_may_be_rung_withheld_and_without_a_message() -> None:
    desk = a_desk()
    assert asked(someone_with_a_phone(), desk) == Allowed(withhold_number=True, leave_no_message=True)


@pytest.mark.parametrize("safety", [Safety.NOT_SAFE, Safety.NOT_SURE])
def test_one_that_is_not_safe_is_refused_with_what_is_left(safety: Safety) -> None:
    desk = a_desk()
    contact = someone_with_a_phone(safety)
    says = asked(contact, desk)
    assert isinstance(says, Refused)
    assert (says.reason, [*says.ways_left]) == (Refusal.NOT_SAFE, ["tracking", "email", "visit"])
    assert Entry.objects.get(name="contacts.CallCardOpened").facts["refusal"] == "not_safe"
    assert "Opened the call card and was not let ring: it is not known to be safe" in {
        one.what for one in history_of(contact)
    }


def test_the_hour_counts_at_which_it_is_asked(clock: Traveller) -> None:
    desk = a_desk()
    contact = someone_with_a_phone()
    agreed_by(contact, desk, hours=(MORNING,))
    assert isinstance(asked(contact, desk), Allowed)
    clock.shift(timedelta(hours=12))
    assert asked(contact, desk) == Refused(Refusal.NOT_NOW, ("tracking", "email", "visit"))  # type: ignore[arg-type]


def test_the_same_answer_is_written_down_once_in_a_quarter_of_an_hour(clock: Traveller) -> None:
    desk = a_desk()
    contact = someone_with_a_phone()
    for _ in range(3):
        asked(contact, desk)
    agreed_by(contact, desk, safety=Safety.NOT_SAFE)
    asked(contact, desk)
    clock.shift(timedelta(minutes=16))
    asked(contact, desk)
    written = Entry.objects.filter(name="contacts.CallCardOpened").order_by("id")
    assert [entry.facts["refusal"] for entry in written] == [None, "not_safe", "not_safe"]


def test_no_address_and_no_number_of_another_is_rung() -> None:
    desk = a_desk()
    contact = someone_with_a_phone()
    address = handles_of(contact.person_id)[0].pk
    for handle_id in (address, uuid4(), phone_of(someone_with_a_phone())):
        with pytest.raises(NoNumber, match="no number of theirs"):
            open_call_card(by=actor_for(desk), contact=contact, handle_id=handle_id)


def test_nobody_opens_one_without_leave() -> None:
    contact = someone_with_a_phone(team=a_desk().teams.get().pk)
    with pytest.raises(NotAllowed):
        open_call_card(by=Actor.system("contacts.see"), contact=contact, handle_id=phone_of(contact))
