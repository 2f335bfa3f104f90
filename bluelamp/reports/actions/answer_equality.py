"""Keeping the equality answers, apart from everything else."""

from uuid import uuid4

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce
from bluelamp.reports.events import EqualityAnswered
from bluelamp.reports.models import EqualityAnswers


@action(may="reports.answer_equality", announces=EqualityAnswered)
def answer_equality(*, by: Actor, service: str, answers: dict[str, str]) -> EqualityAnswers:
    """Keep who someone says they are, by service and month only, so that nothing leads back to them."""
    kept = EqualityAnswers.objects.create(service=service, month=now().date().replace(day=1), answers=answers)
    announce(EqualityAnswered(nothing_id=uuid4(), service=service), by=by)
    return kept
