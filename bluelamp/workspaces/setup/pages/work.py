"""What runs behind the pages: what failed and why, what waits, what comes round, how far the ledger is read."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.queries import ledger_lag, parked_events
from bluelamp.foundation.shutter.queries import sending_shut
from bluelamp.foundation.work.jobs import label_of
from bluelamp.foundation.work.models import Job
from bluelamp.foundation.work.queries import RoundLately, failed_jobs, rounds, unfinished_jobs
from bluelamp.partners.telling import stopped_webhooks
from bluelamp.records.queries import count_for_someone


@dataclass(frozen=True)
class JobRow:
    """One job, in words."""

    job: Job
    what: str


@dataclass(frozen=True)
class RoundRow:
    """One job that comes round, in words."""

    round: RoundLately
    what: str


@open_to("work.see")
def show_work(request: HttpRequest, _by: Actor) -> HttpResponse:
    """Show all work that is not done, and when what comes round is due."""
    context = {
        "shutter": sending_shut(),
        "stopped": stopped_webhooks(),
        "filings": count_for_someone(),
        "parked": parked_events(),
        "lag": ledger_lag(),
        "failed": [JobRow(job, label_of(job.name)) for job in failed_jobs()],
        "unfinished": [JobRow(job, label_of(job.name)) for job in unfinished_jobs()],
        "rounds": [RoundRow(lately, label_of(lately.name)) for lately in rounds()],
    }
    return render(request, "workspaces/setup/pages/work.html", context)


address = path("desk/setup/work/", show_work, name="work")
