"""Showing a receipt with a mail or a text: it proves whose that is, and opens nothing."""

import pytest

from bluelamp.contacts.actions import open_tracking, show_receipt
from bluelamp.contacts.actions.receipts import TooManyTries
from bluelamp.contacts.models import Receipt
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.reports.tests.scenarios import WORD, Reported, a_burglary_reported
from bluelamp.staff.tests.scenarios import a_force_with_teams

pytestmark = pytest.mark.django_db
BY = Actor.public("contacts.track")


@pytest.fixture
def reported() -> Reported:
    """Someone who has a receipt."""
    a_force_with_teams()
    return a_burglary_reported()


def test_both_prove_it_and_the_person_has_read_nothing(reported: Reported) -> None:
    receipt = show_receipt(by=BY, code=reported.code, word=WORD)
    assert receipt is not None
    assert receipt.contact_id == reported.contact.pk
    assert Receipt.objects.get().opened_at is None
    assert [entry.name for entry in Entry.objects.filter(name__contains="Receipt")] == ["contacts.ReceiptShown"]


def test_wrong_words_here_and_on_the_tracking_page_count_together(reported: Reported) -> None:
    for number in range(5):
        way = show_receipt if number % 2 else open_tracking
        assert way(by=BY, code=reported.code, word="guess") is None
    for way in (show_receipt, open_tracking):
        with pytest.raises(TooManyTries):
            way(by=BY, code=reported.code, word=WORD)


def test_the_right_word_begins_the_count_anew(reported: Reported) -> None:
    show_receipt(by=BY, code=reported.code, word="guess")
    show_receipt(by=BY, code=reported.code, word=WORD)
    assert Receipt.objects.get().failures == 0


def test_nobody_else_may(reported: Reported) -> None:
    with pytest.raises(NotAllowed):
        show_receipt(by=Actor.public("contacts.write_more"), code=reported.code, word=WORD)
