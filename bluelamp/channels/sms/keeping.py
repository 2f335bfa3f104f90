"""Keeping what a provider handed over: when this returns, no crash can lose it."""

from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.db import IntegrityError, transaction

from bluelamp.canary.actions import take_canary
from bluelamp.canary.rules import Door
from bluelamp.channels.sms.tasks import take_kept_text
from bluelamp.contacts.actions import note_told_of
from bluelamp.contacts.text_rules import SendingState
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.work.jobs import ask_for
from bluelamp.texts.actions import keep_dead_letter, keep_text
from bluelamp.texts.actions.keep import OtherWords
from bluelamp.texts.queries import text_called
from bluelamp.texts.rules import LONGEST_SENDER, LONGEST_WORDS, Provider, WhyDead

if TYPE_CHECKING:
    from bluelamp.texts.models import Text

KEEPER: Final = Actor.public("texts.keep")
HEARS: Final = Actor.system("notices.end", "tasking.ask")
LONGEST_SID: Final = 64


def keep(provider: Provider, *, sid: str, sender: str, words: str, body: str) -> None:
    """Keep a text, once however often it is handed over, and ask for it to be read; else keep a dead letter.

    `body` is all that was sent. Of a canary nothing is kept.
    """
    if take_canary(door=Door.TEXTS, text=words):
        return
    why = _why_dead(sid, sender)
    if why is not None:
        keep_dead(provider, why, body)
        return
    try:
        with transaction.atomic():
            _keep(provider, sid=sid, sender=sender, words=words[:LONGEST_WORDS], body=body)
    except OtherWords:
        keep_dead(provider, WhyDead.OTHER_WORDS, body)
    except IntegrityError:  # at the same moment twice: the other was first, and is there now
        if text_called(provider, sid) is None:
            raise
        keep(provider, sid=sid, sender=sender, words=words, body=body)


def keep_anew(provider: Provider, *, sid: str, sender: str, words: str) -> "Text":
    """Keep a text that was made out of a dead letter, under a name of our own, and ask for it to be read; once."""
    with transaction.atomic():
        return _keep(provider, sid=sid, sender=sender, words=words, body="")


def note_state(sending_id: UUID, state: SendingState) -> None:
    """Write down how far a text of ours came."""
    note_told_of(by=HEARS, sending_id=sending_id, state=state)


def keep_dead(provider: Provider, why: WhyDead, body: str) -> None:
    """Keep what cannot be used and is no canary, once; at the same moment twice, the other was first."""
    if take_canary(door=Door.TEXTS, text=body):
        return
    try:
        keep_dead_letter(by=KEEPER, provider=provider, why=why, body=body.replace("\0", ""))
    except IntegrityError:
        return


def _keep(provider: Provider, *, sid: str, sender: str, words: str, body: str) -> "Text":
    text = keep_text(by=KEEPER, provider=provider, sid=sid, sender=sender, words=words, fields=body)
    if text.settled_at is None:
        ask_for(take_kept_text, subject=text.pk, text=str(text.pk))
    return text


def _why_dead(sid: str, sender: str) -> WhyDead | None:
    if not sid or len(sid) > LONGEST_SID or not sid.isprintable():
        return WhyDead.NO_ID
    if not sender.strip() or len(sender) > LONGEST_SENDER or not sender.isprintable():
        return WhyDead.NO_SENDER
    return None
