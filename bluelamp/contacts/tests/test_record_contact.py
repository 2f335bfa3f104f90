"""Someone comes to us: one record, one receipt, one promise."""

from datetime import timedelta

import pytest

from bluelamp.contacts.models import Receipt
from bluelamp.contacts.receipt_codes import code_digest, derive_code
from bluelamp.contacts.rules import State
from bluelamp.contacts.tests import scenarios
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.promises.queries import open_first_answer

pytestmark = pytest.mark.django_db


def test_a_contact_waits_for_its_team_and_is_due_when_we_promised() -> None:
    a_desk()
    contact = someone_came()
    contact.refresh_from_db()
    assert (contact.state, contact.team_id) == (State.WAITING, "digital-desk")
    assert not contact.danger
    assert not contact.sealed
    assert contact.due_at == now() + timedelta(hours=48)
    promised = open_first_answer(contact.pk)
    assert promised is not None
    assert promised.due_at == contact.due_at


def test_of_a_receipt_code_only_a_keyed_digest_is_kept() -> None:
    a_desk()
    code = derive_code(b"a secret")
    someone_came(receipt_code=code)
    receipt = Receipt.objects.get()
    assert bytes(receipt.code_digest) == code_digest(code)
    assert code.encode() not in bytes(receipt.code_digest)


def test_the_ledger_names_the_contact_and_the_person_and_no_word_of_either() -> None:
    a_desk()
    contact = someone_came(name="Sam Okafor")
    entry = Entry.objects.get(name="contacts.ContactRecorded")
    assert (entry.record_id, entry.person_id, entry.operation) == (contact.pk, contact.person_id, "collected")
    assert "Sam" not in str(entry.facts)


def test_only_a_front_door_records_a_contact(monkeypatch: pytest.MonkeyPatch) -> None:
    a_desk()
    monkeypatch.setattr(scenarios, "FRONT_DOOR", Actor.public("people.record", "contacts.track"))
    with pytest.raises(NotAllowed):
        someone_came()
    assert not Receipt.objects.exists()
