"""Ending a practice, and giving the marks that the program can give."""

from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.training.course import course_of
from bluelamp.training.definition import Aim
from bluelamp.training.events import PracticeEnded
from bluelamp.training.models import Mark, Practice
from bluelamp.training.rules import Course, judge
from bluelamp.training.scripts import SCRIPTS


@action(may="training.practise", announces=PracticeEnded, on="practice")
def end_practice(*, by: Actor, practice: Practice) -> Practice:
    """End a practice, once, and mark what the records tell; what is left is for a trainer.

    The trainee may, and the program once the contact is closed.
    """
    if by.kind != Kind.SYSTEM and practice.account_id != by.id:
        raise NotAllowed
    practice = Practice.objects.select_for_update(no_key=True).get(pk=practice.pk)
    if practice.ended_at is not None:
        nothing_new()
        return practice
    practice.ended_at = now()
    practice.save(update_fields=["ended_at"])
    course = course_of(practice)
    write_down(*(_mark(practice, aim, course) for aim in SCRIPTS[practice.script].aims))
    ended = PracticeEnded(practice_id=practice.pk, account_id=practice.account_id, script=practice.script)
    announce(ended, by=by)
    return practice


def _mark(practice: Practice, aim: Aim, course: Course) -> Mark:
    verdict = judge(aim.judged, course)
    points = None if verdict.met is None else aim.points * verdict.met
    return Mark(practice=practice, aim=aim.code, points=points, of=aim.points, why=verdict.why, minutes=verdict.minutes)
