"""Background work of training: the people of the scripts write on."""

from datetime import datetime, timedelta
from typing import Final

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.work.jobs import job
from bluelamp.foundation.work.rules import Every
from bluelamp.training.actions import go_on
from bluelamp.training.course import came_at, first_answered_after
from bluelamp.training.models import Practice
from bluelamp.training.rules import comes_at
from bluelamp.training.scripts import SCRIPTS

TELLER: Final = Actor.system("training.go_on")


@job(_("Let the people of the scripts write on"), comes=Every(timedelta(seconds=30)))
def write_on() -> int:
    """Write the next message of each practice where it is due, and return how many there were."""
    due = [practice for practice in Practice.objects.filter(ended_at=None) if _is_due(practice)]
    for practice in due:
        go_on(by=TELLER, practice=practice, number=practice.told + 1)
    return len(due)


def _is_due(practice: Practice) -> bool:
    later = SCRIPTS[practice.script].later
    if practice.told >= len(later):
        return False
    last_at: datetime = came_at(practice.contact_id)[-1]
    answered_at = first_answered_after(practice.contact_id, last_at)
    at = comes_at(later[practice.told], last_at=last_at, answered_at=answered_at)
    return at is not None and at <= now()
