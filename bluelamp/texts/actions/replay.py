"""Having a dead letter read again, and what came of it."""

from typing import TYPE_CHECKING
from uuid import UUID

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.texts.events import DeadLetterEnded, DeadLetterReplayed
from bluelamp.texts.models import Replay

if TYPE_CHECKING:
    from bluelamp.texts.models import DeadLetter


@action(may="texts.replay", announces=DeadLetterReplayed, on="letter")
def replay_dead_letter(*, by: Actor, letter: "DeadLetter") -> None:
    """Have a dead letter read again, by what the program knows now; nothing happens once it is dealt with."""
    replay, is_new = Replay.objects.select_for_update().get_or_create(letter=letter)
    if replay.ended_at is not None:
        nothing_new()
        return
    if not is_new:
        replay.asked_at = now()
        replay.save(update_fields=["asked_at"])
    announce(DeadLetterReplayed(letter_id=letter.pk), by=by)


@action(may="texts.replay", announces=DeadLetterEnded, on="letter")
def leave_dead_letter(*, by: Actor, letter: "DeadLetter") -> None:
    """Write down that nothing is to come of a dead letter; it stays as it is, and is shown no more."""
    Replay.objects.get_or_create(letter=letter)
    _end(by, letter.pk, None)


@action(may="texts.keep", announces=DeadLetterEnded)
def end_replay(*, by: Actor, letter_id: UUID, text_id: UUID | None) -> None:
    """Write down, once, which text came of a dead letter that was read again; None where it told of one of ours."""
    _end(by, letter_id, text_id)


def _end(by: Actor, letter_id: UUID, text_id: UUID | None) -> None:
    replay = Replay.objects.select_for_update().get(letter=letter_id)
    if replay.ended_at is not None:
        nothing_new()
        return
    replay.ended_at, replay.text_id = now(), text_id
    replay.save(update_fields=["ended_at", "text"])
    announce(DeadLetterEnded(letter_id=letter_id, text_id=text_id), by=by)
