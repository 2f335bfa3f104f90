"""Saying how it went."""

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.actions import receive_words
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, write_down
from bluelamp.knowledge.danger import speaks_of_danger
from bluelamp.surveys.events import FollowUpAsked, SurveyAnswered
from bluelamp.surveys.models import Answer, Candidate, FollowUp
from bluelamp.surveys.queries import can_be_answered
from bluelamp.surveys.rules import CALLED_WITHIN, was_bad
from bluelamp.surveys.shipped import BANKS

PASSES_ON: Final = Actor.system("contacts.write_more")


class NotInvited(Exception):
    """An invitation was answered already, is too old, or its matter was erased."""

    def __str__(self) -> str:
        return str(_("This cannot be answered any more."))


class NoAnswer(ValueError):
    """Nothing was answered and nothing written."""

    def __str__(self) -> str:
        return str(_("Answer at least one question, or write something."))


@action(may="surveys.answer", announces=SurveyAnswered, on="candidate")
def answer_survey(
    *,
    by: Actor,
    candidate: Candidate,
    bank: int,
    given: Mapping[str, str],
    words: str,
    may_call: bool,
    on_tablet: bool = False,
) -> Answer:
    """Keep what someone answered, once, by the bank that they saw; raise `NotInvited` or `NoAnswer`.

    `on_tablet` says that it was on the tablet at the counter. Where the contact was bad, or anything was written, a
    supervisor is to read it within a day. Words that tell of danger go into the matter at once, which opens again:
    there the emergency watch hears them.
    """
    held = Candidate.objects.select_for_update(no_key=True, of=("self",)).select_related("contact__person")
    candidate = held.get(pk=candidate.pk)
    if not can_be_answered(candidate):
        raise NotInvited
    questions = BANKS[bank]
    chosen = questions.chosen(given)
    if not chosen and not words:
        raise NoAnswer
    bad = was_bad(questions.deciding(chosen))
    answer = new_row(
        Answer, candidate_id=candidate.pk, bank=bank, given=chosen, words=words, bad=bad, may_call=may_call
    )
    write_down(answer)
    if on_tablet:
        Candidate.objects.filter(pk=candidate.pk).update(on_tablet=True, code_digest=None)
    answered = SurveyAnswered(candidate_id=candidate.pk, answer_id=answer.pk, bank=bank, on_tablet=on_tablet)
    announce(answered, by=by, wrote=[answer])
    if bad or words:
        follow_up = new_row(FollowUp, answer_id=answer.pk, due_at=now() + CALLED_WITHIN)
        write_down(follow_up)
        announce(FollowUpAsked(follow_up_id=follow_up.pk), by=by, wrote=[follow_up])
    if speaks_of_danger(words):
        receive_words(by=PASSES_ON, contact=candidate.contact, words=words, message_id=answer.pk)
    return answer
