"""A lost code is given anew, by staff who made sure who it is for; the old one dies."""

import pytest

from bluelamp.contacts.actions import reissue_receipt
from bluelamp.contacts.actions.receipts import ConfirmedBy
from bluelamp.contacts.models import Receipt
from bluelamp.contacts.queries import contact_of_receipt
from bluelamp.contacts.receipt_codes import code_digest
from bluelamp.contacts.rules import tidy_code
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_there_is_one_living_receipt_at_a_time() -> None:
    desk = actor_for(a_desk())
    contact = someone_came()
    old = Receipt.objects.get()
    codes = {
        reissue_receipt(by=desk, contact=contact, word="harbour", confirmed_by=ConfirmedBy.IN_PERSON) for _ in range(3)
    }
    assert len(codes) == 3
    old.refresh_from_db()
    assert old.dead_at == now()
    assert Receipt.objects.count() == 4
    living = Receipt.objects.get(dead_at=None)
    assert bytes(living.code_digest) in {code_digest(code) for code in codes}
    assert contact_of_receipt(old.pk) is None
    assert contact_of_receipt(living.pk) == contact


def test_a_code_is_sixteen_digits_and_is_kept_nowhere() -> None:
    desk = actor_for(a_desk())
    code = reissue_receipt(by=desk, contact=someone_came(), word="harbour", confirmed_by=ConfirmedBy.IN_PERSON)
    assert tidy_code(code) == code
    assert not any(code in str(row) for row in Receipt.objects.values())
    assert code not in str(Entry.objects.get(name="contacts.ReceiptReissued").facts)


def test_the_ledger_says_how_it_was_made_sure() -> None:
    desk = actor_for(a_desk())
    reissue_receipt(by=desk, contact=someone_came(), word="harbour", confirmed_by=ConfirmedBy.CODE_WORD)
    assert Entry.objects.get(name="contacts.ReceiptReissued").facts["confirmed_by"] == "agreed_word"


def test_nobody_of_the_public_can_ask_for_a_new_code() -> None:
    a_desk()
    contact = someone_came()
    owner = Actor.public("contacts.track", "contacts.write_more", matters=frozenset({contact.pk}))
    with pytest.raises(NotAllowed):
        reissue_receipt(by=owner, contact=contact, word="harbour", confirmed_by=ConfirmedBy.IN_PERSON)
    assert Receipt.objects.get().dead_at is None
