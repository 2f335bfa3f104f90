"""Reading what someone said of us: passing on what must be, and saying what came of it."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.actions import receive_words
from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce
from bluelamp.surveys.events import AnswerPassedOn, CallBackEnded
from bluelamp.surveys.models import CallBack
from bluelamp.surveys.rules import Outcome

PASSES_ON: Final = Actor.system("contacts.write_more")


class AlreadyEnded(Exception):
    """A colleague said what came of it, or it was erased."""

    def __str__(self) -> str:
        return str(_("A colleague ended this while you had it open, or it was erased. Nothing was changed."))


@action(may="surveys.call_back", announces=CallBackEnded, on="call_back")
def end_call_back(*, by: Actor, call_back: CallBack, outcome: Outcome, words: str) -> CallBack:
    """Write down what came of an answer, with words about it; raise `AlreadyEnded`."""
    if by.id is None:
        raise NotAllowed
    call_back = _held(call_back)
    if call_back.ended_at is not None:
        raise AlreadyEnded
    call_back.outcome, call_back.words = outcome, words
    call_back.ended_at, call_back.ended_by_id = now(), by.id
    call_back.save(update_fields=["outcome", "words", "ended_at", "ended_by"])
    announce(CallBackEnded(call_back_id=call_back.pk, outcome=outcome), by=by, wrote=[call_back])
    return call_back


@action(may="surveys.call_back", announces=AnswerPassedOn, on="call_back")
def pass_on_answer(*, by: Actor, call_back: CallBack) -> None:
    """Put what someone wrote into their matter, in their words, and open it again; raise `AlreadyEnded` if erased.

    Done twice, or where it told of danger and went there at once, the matter holds it once.
    """
    call_back = _held(call_back)
    answer = call_back.answer
    receive_words(by=PASSES_ON, contact=answer.candidate.contact, words=answer.words, message_id=answer.pk)
    announce(AnswerPassedOn(call_back_id=call_back.pk, answer_id=answer.pk), by=by)


def _held(call_back: CallBack) -> CallBack:
    rows = CallBack.objects.select_for_update(no_key=True, of=("self",)).exclude(digest_key=b"")
    held = rows.select_related("answer__candidate__contact__person").filter(pk=call_back.pk).first()
    if held is None:
        raise AlreadyEnded
    return held
