"""The receipt: coming back with it, and giving a new one for a lost one."""

import secrets
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.events import ReceiptReissued, ReceiptShown, TrackingOpened, TrackingRefused, WordChosen
from bluelamp.contacts.holding import hold
from bluelamp.contacts.models import Contact, Receipt
from bluelamp.contacts.receipt_codes import code_digest, code_digests, derive_code, hash_word, was_made, word_matches
from bluelamp.contacts.rules import LOCKED_FOR, ONE_VISIT, TRIES
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new


class ConfirmedBy(StrEnum):
    """How it was made sure that someone who lost a code is who they say, by a safe route."""

    IN_PERSON = "in_person"
    RANG_BACK = "rang_back_on_safe_number"
    CODE_WORD = "agreed_word"


class TooManyTries(Exception):
    """A receipt is locked for a while."""

    def __str__(self) -> str:
        return str(_("There were too many wrong tries. Wait 15 minutes, then try again."))


@action(may="contacts.track", announces=TrackingOpened)
def open_tracking(*, by: Actor, code: str, word: str) -> Receipt | None:
    """Return the receipt that a code and its word open, None where they open nothing.

    Five wrong words lock the receipt for a quarter of an hour: `TooManyTries`, told only to who has the code.
    """
    receipt = _shown(by, code, word)
    if receipt is not None:
        _open(receipt, by)
    return receipt


@action(may="contacts.track", announces=ReceiptShown)
def show_receipt(*, by: Actor, code: str, word: str) -> Receipt | None:
    """Return the receipt to which a code and a word belong that came with a mail or a text, None where to none.

    Nothing is shown to whoever sent it. Wrong words count as in `open_tracking`; raises `TooManyTries` likewise.
    """
    receipt = _shown(by, code, word)
    if receipt is not None:
        receipt.failures, receipt.locked_until = 0, None
        receipt.save(update_fields=["failures", "locked_until"])
        announce(ReceiptShown(contact_id=receipt.contact_id, person_id=receipt.contact.person_id), by=by)
    return receipt


def _shown(by: Actor, code: str, word: str) -> Receipt | None:
    """Return the receipt to which both belong, and hold its row; a wrong word is counted."""
    receipt = (
        Receipt.objects.select_for_update(of=("self",))
        .select_related("contact")
        .filter(code_digest__in=code_digests(code), dead_at=None)
        .first()
    )
    if receipt is None:
        nothing_new()
        return None
    if receipt.locked_until is not None and receipt.locked_until > now():
        raise TooManyTries
    if not word_matches(word, receipt.word_hash):
        _count_wrong_word(receipt, by)
        return None
    return receipt


def _count_wrong_word(receipt: Receipt, by: Actor) -> None:
    receipt.failures += 1
    if receipt.failures % TRIES == 0:
        receipt.locked_until = now() + LOCKED_FOR
    receipt.save(update_fields=["failures", "locked_until"])
    contact = receipt.contact
    announce(TrackingRefused(contact_id=contact.pk, person_id=contact.person_id, failures=receipt.failures), by=by)


def _open(receipt: Receipt, by: Actor) -> None:
    lately = receipt.opened_at is not None and now() - receipt.opened_at < ONE_VISIT
    if lately and not receipt.failures:
        nothing_new()
        return
    receipt.failures, receipt.locked_until, receipt.opened_at = 0, None, now()
    receipt.save(update_fields=["failures", "locked_until", "opened_at"])
    announce(TrackingOpened(contact_id=receipt.contact_id, person_id=receipt.contact.person_id), by=by)


@action(may="contacts.reissue_receipt", announces=ReceiptReissued, on="contact")
def reissue_receipt(*, by: Actor, contact: Contact, word: str, confirmed_by: ConfirmedBy) -> str:
    """Give a person a new code for a lost one, with a word they choose now, and return it; the old one is dead.

    `confirmed_by` says how staff made sure, by a safe route, who they are giving it to.
    """
    hold(contact)
    Receipt.objects.filter(contact=contact, dead_at=None).update(dead_at=now())
    code = derive_code(secrets.token_bytes(32))
    Receipt.objects.create(contact=contact, code_digest=code_digest(code), word_hash=hash_word(word))
    announce(ReceiptReissued(contact_id=contact.pk, person_id=contact.person_id, confirmed_by=confirmed_by), by=by)
    return code


@action(may="contacts.choose_word", announces=WordChosen, on="contact")
def choose_word(*, by: Actor, contact: Contact, word: str) -> None:
    """Put the word that the person chose in the place of the one that chance made for their receipt; once."""
    receipt = Receipt.objects.select_for_update().filter(contact=contact, dead_at=None).first()
    if receipt is None or not was_made(receipt.word_hash):
        nothing_new()
        return
    receipt.word_hash = hash_word(word)
    receipt.save(update_fields=["word_hash"])
    announce(WordChosen(contact_id=contact.pk, person_id=contact.person_id), by=by)
