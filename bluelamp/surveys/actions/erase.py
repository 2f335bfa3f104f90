"""Erasing what someone said of us, with its matter."""

from uuid import UUID

from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.foundation.ledger.erasure import empty
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.surveys.events import AnswerErased
from bluelamp.surveys.models import Answer, Candidate, FollowUp, Quote
from bluelamp.surveys.rules import Fate


@action(may="records.erase", announces=AnswerErased)
def erase_answer(*, by: Actor, contact_id: UUID, reason: WhyErased) -> None:
    """Erase what was answered about a contact and what came of it, and ask its person no more.

    Figures count it no more either. Done twice it changes nothing.
    """
    candidate = Candidate.objects.select_for_update(no_key=True, of=("self",)).filter(contact=contact_id).first()
    if candidate is None or candidate.fate == Fate.ERASED:
        nothing_new()
        return
    candidate.fate = Fate.ERASED
    candidate.save(update_fields=["fate"])
    answers = list(Answer.objects.filter(candidate=candidate))
    Quote.objects.filter(answer__candidate=candidate).delete()
    follow_ups = list(FollowUp.objects.filter(answer__candidate=candidate))
    erased = AnswerErased(
        candidate_id=candidate.pk,
        answer_ids=tuple(answer.pk for answer in answers),
        follow_up_ids=tuple(each.pk for each in follow_ups),
        reason=reason,
    )
    announce(erased, by=by, wrote=[*empty(Answer, answers), *empty(FollowUp, follow_ups)])
