"""Erasing the texts of a contact, with the contact."""

from uuid import UUID

from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.foundation.ledger.erasure import empty
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.texts.events import TextWordsErased
from bluelamp.texts.models import TextWords


@action(may="records.erase", announces=TextWordsErased)
def erase_texts(*, by: Actor, contact_id: UUID, reason: WhyErased) -> None:
    """Erase what every text of a contact says; nothing happens where there is none, or all are gone."""
    nothing_new()
    for said in TextWords.objects.filter(text__contact=contact_id).exclude(digest_key=b"").order_by("pk"):
        erased = TextWordsErased(text_id=said.text_id, words_id=said.pk, reason=reason)
        announce(erased, by=by, wrote=empty(TextWords, [said]))
