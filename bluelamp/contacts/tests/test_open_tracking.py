"""Coming back with a receipt: the code and the word belong together, and guessing is stopped."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.contacts.actions import open_tracking, reissue_receipt
from bluelamp.contacts.actions.receipts import ConfirmedBy, TooManyTries
from bluelamp.contacts.models import Receipt
from bluelamp.contacts.receipt_codes import derive_code, hash_word
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db
VISITOR = Actor.public("contacts.track")
CODE = derive_code(b"a seed")
WORD = "Lighthouse"


@pytest.fixture
def receipt() -> Receipt:
    """A living receipt."""
    a_desk()
    contact = someone_came(receipt_code=CODE, word_hash=hash_word(WORD))
    return Receipt.objects.get(contact=contact)


def tried(word: str, code: str = CODE) -> Receipt | None:
    """Try a code and a word."""
    return open_tracking(by=VISITOR, code=code, word=word)


@pytest.mark.parametrize("word", ["Lighthouse", "lighthouse", "  LIGHTHOUSE ", "\uff2cighthouse"])
def test_the_word_opens_however_it_is_typed(receipt: Receipt, word: str) -> None:
    assert tried(word) == receipt


def test_a_wrong_word_and_an_unknown_code_open_nothing(receipt: Receipt) -> None:
    assert tried("lighthous") is None
    assert tried(WORD, derive_code(b"another seed")) is None
    receipt.refresh_from_db()
    assert receipt.failures == 1


def test_five_wrong_words_lock_the_receipt_for_a_quarter_of_an_hour(receipt: Receipt, clock: Traveller) -> None:
    for _ in range(5):
        assert tried("wrong") is None
    with pytest.raises(TooManyTries) as refusal:
        tried(WORD)
    assert str(refusal.value) == "There were too many wrong tries. Wait 15 minutes, then try again."
    clock.shift(timedelta(minutes=15, seconds=1))
    assert tried(WORD) == receipt
    receipt.refresh_from_db()
    assert (receipt.failures, receipt.locked_until) == (0, None)


def test_after_the_lock_five_more_tries_lock_it_again(receipt: Receipt, clock: Traveller) -> None:
    for _ in range(5):
        tried("wrong")
    clock.shift(timedelta(minutes=16))
    for _ in range(5):
        assert tried("wrong") is None
    with pytest.raises(TooManyTries):
        tried(WORD)


def test_wrong_tries_stay_in_the_ledger(receipt: Receipt) -> None:
    for _ in range(3):
        tried("wrong")
    refused = Entry.objects.filter(name="contacts.TrackingRefused").order_by("id")
    assert [entry.facts["failures"] for entry in refused] == [1, 2, 3]
    assert {entry.record_id for entry in refused} == {receipt.contact_id}


def test_one_visit_is_one_entry(receipt: Receipt, clock: Traveller) -> None:
    for minutes in (0, 10, 6):
        clock.shift(timedelta(minutes=minutes))
        tried(WORD)
    assert Entry.objects.filter(name="contacts.TrackingOpened").count() == 2


def test_a_dead_receipt_opens_nothing_and_the_new_one_does(receipt: Receipt) -> None:
    desk = actor_for(Account.objects.get())
    code = reissue_receipt(by=desk, contact=receipt.contact, word="harbour", confirmed_by=ConfirmedBy.RANG_BACK)
    assert tried(WORD) is None
    assert tried("harbour") is None
    opened = tried("harbour", code)
    assert opened is not None
    assert opened.contact == receipt.contact
