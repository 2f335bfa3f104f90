"""Reading what someone said of us: passing on what must be, and saying what came of it."""

from typing import Final

from bluelamp.contacts.actions import receive_words
from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce
from bluelamp.surveys.events import AnswerPassedOn, FollowUpEnded
from bluelamp.surveys.holding import AlreadyEnded, held_follow_up
from bluelamp.surveys.models import FollowUp
from bluelamp.surveys.rules import Outcome

PASSES_ON: Final = Actor.system("contacts.write_more")


@action(may="surveys.follow_up", announces=FollowUpEnded, on="follow_up")
def end_follow_up(*, by: Actor, follow_up: FollowUp, outcome: Outcome, words: str) -> FollowUp:
    """Write down what came of an answer, with words about it; raise `AlreadyEnded`."""
    if by.id is None:
        raise NotAllowed
    follow_up = held_follow_up(follow_up)
    if follow_up.ended_at is not None:
        raise AlreadyEnded
    follow_up.outcome, follow_up.words = outcome, words
    follow_up.ended_at, follow_up.ended_by_id = now(), by.id
    follow_up.save(update_fields=["outcome", "words", "ended_at", "ended_by"])
    announce(FollowUpEnded(follow_up_id=follow_up.pk, outcome=outcome), by=by, wrote=[follow_up])
    return follow_up


@action(may="surveys.follow_up", announces=AnswerPassedOn, on="follow_up")
def pass_on_answer(*, by: Actor, follow_up: FollowUp) -> None:
    """Put what someone wrote into their matter, in their words, and open it again; raise `AlreadyEnded` if erased.

    Done twice, or where it told of danger and went there at once, the matter holds it once.
    """
    follow_up = held_follow_up(follow_up)
    answer = follow_up.answer
    receive_words(by=PASSES_ON, contact=answer.candidate.contact, words=answer.words, message_id=answer.pk)
    announce(AnswerPassedOn(follow_up_id=follow_up.pk, answer_id=answer.pk), by=by)
