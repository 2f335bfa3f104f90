"""What was said about a contact, and who may read it."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.contacts.models import Receipt
from bluelamp.contacts.queries import contact_of_receipt, conversation
from bluelamp.contacts.tests.scenarios import a_desk, answered, more_words, someone_came
from bluelamp.foundation.clock import new_id, now

pytestmark = pytest.mark.django_db


def test_what_was_said_stands_in_the_order_it_was_said(clock: Traveller) -> None:
    desk = a_desk()
    contact = someone_came()
    said = []
    for number in range(3):
        said.append(more_words(contact, f"Word {number}"))
        clock.shift(timedelta(seconds=1))
        said.append(answered(contact, desk, f"Answer {number}"))
        clock.shift(timedelta(seconds=1))
    assert conversation(contact, with_notes=False) == said


def test_nothing_of_another_contact_is_among_it() -> None:
    desk = a_desk()
    mine, theirs = someone_came(), someone_came()
    answered(theirs, desk)
    assert conversation(mine, with_notes=True) == []


def test_a_receipt_leads_to_its_contact_until_it_dies() -> None:
    a_desk()
    contact = someone_came()
    receipt = Receipt.objects.get()
    assert contact_of_receipt(receipt.pk) == contact
    assert contact_of_receipt(new_id()) is None
    Receipt.objects.update(dead_at=now())
    assert contact_of_receipt(receipt.pk) is None
