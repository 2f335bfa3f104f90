"""What can be done about work behind the pages."""

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.foundation.work.events import JobTriedAgain
from bluelamp.foundation.work.models import Job, JobState


@action(may="work.try_again", announces=JobTriedAgain)
def try_again(*, by: Actor, job: Job) -> None:
    """Let a job that was given up wait again, its tries counted afresh; any other is left as it is."""
    given_up = Job.objects.filter(pk=job.pk, state=JobState.FAILED)
    if given_up.update(state=JobState.WAITING, attempts=0, due_at=now(), ended_at=None):
        announce(JobTriedAgain(job_id=job.pk), by=by)
    else:
        nothing_new()
