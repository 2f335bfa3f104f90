"""Giving the marks that only a person can give, and writing to the trainee."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, write_down
from bluelamp.training.events import PracticeDebriefed
from bluelamp.training.models import Debrief, Mark, Practice
from bluelamp.training.rules import Why


class AlreadyDebriefed(Exception):
    """A practice was to be debriefed a second time, or before it was over; nothing was changed."""

    def __str__(self) -> str:
        return str(_("A colleague gave the marks while you had this open. Nothing was changed."))


class NotAllMarked(ValueError):
    """An aim that is the trainer's to judge was left out, or given more than it is worth."""

    def __str__(self) -> str:
        return str(_("Give points for everything that is yours to judge."))


@action(may="training.debrief", announces=PracticeDebriefed, on="practice")
def debrief_practice(*, by: Actor, practice: Practice, points: Mapping[str, int], words: str) -> Debrief:
    """Give points for each aim that is the trainer's to judge, by its code, and tell the trainee, once.

    Nobody debriefs themselves. Raises `AlreadyDebriefed` and `NotAllMarked`.
    """
    practice = Practice.objects.select_for_update(no_key=True).get(pk=practice.pk)
    if by.id is None or practice.account_id == by.id:
        raise NotAllowed
    if practice.ended_at is None or Debrief.objects.filter(practice=practice).exists():
        raise AlreadyDebriefed
    marks = list(Mark.objects.filter(practice=practice, why=Why.TRAINER))
    if points.keys() != {mark.aim for mark in marks} or any(not 0 <= points[mark.aim] <= mark.of for mark in marks):
        raise NotAllMarked
    for mark in marks:
        mark.points = points[mark.aim]
        mark.save(update_fields=["points"])
    account = practice.account_id
    debrief = new_row(Debrief, practice_id=practice.pk, account_id=account, given_by_id=by.id, words=words)
    write_down(debrief)
    announce(
        PracticeDebriefed(practice_id=practice.pk, debrief_id=debrief.pk, account_id=account), by=by, wrote=[debrief]
    )
    return debrief
