"""Whoever began without a memorable word chooses one, once; then it opens what they wrote on any device."""

import pytest

from bluelamp.contacts.actions import choose_word, open_tracking
from bluelamp.contacts.chats import chose_a_word, contact_of_seed
from bluelamp.contacts.models import Contact, Receipt
from bluelamp.contacts.receipt_codes import derive_code, derive_word, digest_made_word
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry

pytestmark = pytest.mark.django_db
SEED = bytes(range(32))
TRACKER = Actor.public("contacts.track")


def began() -> Contact:
    """Let someone begin with a word that chance made."""
    a_desk()
    return someone_came(receipt_code=derive_code(SEED), word_hash=digest_made_word(derive_word(SEED)))


def chosen(contact: Contact, word: str) -> None:
    """Choose a word, as whoever is in that conversation."""
    choose_word(by=Actor.public("contacts.choose_word", matters=frozenset({contact.pk})), contact=contact, word=word)


def test_the_word_that_was_chosen_opens_it_and_the_one_made_by_chance_does_not() -> None:
    contact = began()
    assert not chose_a_word(contact)
    chosen(contact, "Harbour")
    assert chose_a_word(contact)
    assert open_tracking(by=TRACKER, code=derive_code(SEED), word=derive_word(SEED)) is None
    assert open_tracking(by=TRACKER, code=derive_code(SEED), word="harbour") is not None
    assert Entry.objects.filter(name="contacts.WordChosen", record_id=contact.pk).count() == 1


def test_a_word_is_chosen_once_so_that_whoever_finds_the_page_open_cannot_take_it_over() -> None:
    contact = began()
    chosen(contact, "harbour")
    chosen(contact, "somebody else")
    assert open_tracking(by=TRACKER, code=derive_code(SEED), word="harbour") is not None


def test_nobody_chooses_for_another() -> None:
    contact = began()
    with pytest.raises(NotAllowed):
        choose_word(by=Actor.public("contacts.choose_word"), contact=contact, word="harbour")


def test_a_seed_leads_to_its_contact_until_the_receipt_is_dead() -> None:
    contact = began()
    assert contact_of_seed(SEED) == contact
    assert contact_of_seed(bytes(32)) is None
    Receipt.objects.update(dead_at=contact.received_at)
    assert contact_of_seed(SEED) is None
