"""Keeping a text, before its provider is told that it is here; and what cannot be used."""

from hashlib import sha256

from bluelamp.foundation.access.action import action
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.texts.events import DeadLetterKept, TextArrived
from bluelamp.texts.models import DeadLetter, Text, TextWords
from bluelamp.texts.queries import text_called
from bluelamp.texts.rules import MOST_KEPT, Provider, WhyDead


class OtherWords(Exception):
    """Under the name of a text that came before, the provider sent another; the first stays."""


@action(may="texts.keep", announces=TextArrived, only_adds=True)
def keep_text(*, by: Actor, provider: Provider, sid: str, sender: str, words: str, fields: str) -> Text:
    """Put a text on record; sent again it is still one. Raises `OtherWords` where that says something else.

    `fields` is all that came with it, also what nobody knows.
    """
    earlier = text_called(provider, sid)
    if earlier is not None:
        if (earlier.said.sender, earlier.said.words) != (sender, words) and not earlier.said.is_erased():
            raise OtherWords
        nothing_new()
        return earlier
    text = new_row(Text, provider=provider, sid=sid)
    said = new_row(TextWords, text_id=text.pk, sender=sender, words=words, fields=fields[:MOST_KEPT])
    write_down(text, said)
    announce(TextArrived(text_id=text.pk, words_id=said.pk, provider=provider), by=by, wrote=[said])
    return text


@action(may="texts.keep", announces=DeadLetterKept, only_adds=True)
def keep_dead_letter(*, by: Actor, provider: Provider, why: WhyDead, body: str) -> None:
    """Keep what a provider sent that cannot be used, as it came; the same is kept once."""
    mark = sha256(f"{provider}\n{why}\n{body}".encode()).hexdigest()
    if DeadLetter.objects.filter(mark=mark).exists():
        nothing_new()
        return
    letter = new_row(DeadLetter, provider=provider, why=why, mark=mark, body=body[:MOST_KEPT])
    write_down(letter)
    announce(DeadLetterKept(letter_id=letter.pk, provider=provider, why=why), by=by, wrote=[letter])
