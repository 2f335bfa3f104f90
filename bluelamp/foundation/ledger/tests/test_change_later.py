"""What an action changes at its end stands only where nobody came before it."""

from collections.abc import Callable

import pytest

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, change_later, nothing_new
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.ledger.tests.news import LAMPLIGHTER, LampLit
from bluelamp.foundation.tests.own_database import in_threads
from bluelamp.foundation.work.models import Job, JobState

pytestmark = pytest.mark.usefixtures("own_database")


@action(may="lamps.light", announces=LampLit, only_adds=True)
def light_once(*, by: Actor, meanwhile: Callable[[], object]) -> bool:
    """Do the one job there is, unless somebody did it; say whether it was us."""
    job = Job.objects.get()
    if job.state != JobState.WAITING:
        nothing_new()
        return False
    meanwhile()
    job.state = JobState.DONE
    change_later(job, "state", still={"state": JobState.WAITING})
    announce(LampLit(lamp_id=new_id()), by=by)
    return True


def test_it_is_changed_once_and_told_of() -> None:
    Job.objects.create(name="light it")
    assert light_once(by=LAMPLIGHTER, meanwhile=lambda: None)
    assert not light_once(by=LAMPLIGHTER, meanwhile=lambda: None)
    assert (Job.objects.get().state, Entry.objects.count()) == (JobState.DONE, 1)


def test_whoever_is_overtaken_undoes_all_of_it_and_finds_it_done() -> None:
    Job.objects.create(name="light it")

    def somebody_else_does_it() -> None:
        in_threads(lambda: light_once(by=LAMPLIGHTER, meanwhile=lambda: None))

    assert not light_once(by=LAMPLIGHTER, meanwhile=somebody_else_does_it)
    assert (Job.objects.get().state, Entry.objects.count()) == (JobState.DONE, 1)
