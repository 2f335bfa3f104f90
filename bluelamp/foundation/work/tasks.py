"""Work that tidies up after work."""

from datetime import time, timedelta
from typing import Final

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import now
from bluelamp.foundation.work.jobs import job
from bluelamp.foundation.work.models import Job, JobState
from bluelamp.foundation.work.rules import Daily

KEPT_FOR: Final = timedelta(days=30)


@job(_("Forget jobs that ended a month ago"), comes=Daily(time(3, 10)))
def forget_ended_jobs() -> int:
    """Remove the rows of jobs that ended a month ago, and return how many."""
    old = Job.objects.filter(state__in=[JobState.DONE, JobState.FAILED], ended_at__lt=now() - KEPT_FOR)
    return old.delete()[0]
