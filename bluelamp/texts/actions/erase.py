"""Erasing the texts of a contact, and what could not be used beside them, with the contact."""

from uuid import UUID

from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.foundation.ledger.erasure import empty
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.texts.events import DeadLetterErased, TextWordsErased
from bluelamp.texts.models import DeadLetter, TextWords
from bluelamp.texts.queries import dead_letters_about


@action(may="records.erase", announces=TextWordsErased)
def erase_texts(*, by: Actor, contact_id: UUID, reason: WhyErased) -> None:
    """Erase what every text of a contact says; nothing happens where there is none, or all are gone."""
    nothing_new()
    for said in TextWords.objects.filter(text__contact=contact_id).exclude(digest_key=b"").order_by("pk"):
        erased = TextWordsErased(text_id=said.text_id, words_id=said.pk, reason=reason)
        announce(erased, by=by, wrote=empty(TextWords, [said]))


@action(may="records.erase", announces=DeadLetterErased)
def erase_dead_letters(*, by: Actor, contact_id: UUID, reason: WhyErased) -> None:
    """Erase the dead letters that belong to the texts of a contact; call it before those are erased."""
    nothing_new()
    for letter in dead_letters_about(contact_id):
        erased = DeadLetterErased(letter_id=letter.pk, reason=reason)
        announce(erased, by=by, wrote=empty(DeadLetter, [letter]))
