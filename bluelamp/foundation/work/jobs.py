"""What can be done behind the pages: functions that are called with ids and codes, and may be called twice."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final, TypeVar
from uuid import UUID

from bluelamp.foundation.work.models import Job
from bluelamp.foundation.work.rules import Timing

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

Fact = str | int | bool | None
Run = TypeVar("Run", bound=Callable[..., object])

TRIES: Final = 5
LEASE: Final = timedelta(minutes=2)


@dataclass(frozen=True)
class JobKind:
    """A function that can be asked for, what it does in words, how often it is tried, and when it comes round.

    One that works `outside` waits for others' machines, or takes files away, and holds up only those that do so too.
    """

    name: str
    label: "StrOrPromise"
    run: Callable[..., object]
    tries: int
    comes: Timing | None
    outside: bool = False


JOBS: Final[dict[str, JobKind]] = {}


def job(
    label: "StrOrPromise", *, tries: int = TRIES, comes: Timing | None = None, outside: bool = False
) -> Callable[[Run], Run]:
    """Make a function work behind the pages, asked for by `ask_for` or, with `comes`, by the clock.

    `label` says in words what it does, `outside` that it waits for others' machines or takes files away: it begins once
    all that led to it is on the disk, and so is its end.

    It may run again after it was stopped half-way, so what it does must be safe to repeat. It takes the facts it was
    asked with as keywords.
    """

    def register(run: Run) -> Run:
        name = f"{run.__module__.removeprefix('bluelamp.')}.{run.__name__}"
        JOBS[name] = JobKind(name, label, run, tries, comes, outside)
        return run

    return register


def label_of(name: str) -> str:
    """Return in words what a job does; its bare name where this version no longer knows it."""
    return str(JOBS[name].label) if name in JOBS else name


def ask_for(run: Callable[..., object], *, subject: UUID | None = None, **facts: Fact) -> Job:
    """Have a job done soon; inside a transaction, only where that is committed. Facts are ids and codes, never words.

    Jobs about one `subject` are done one at a time, in the order they were asked for.
    """
    job = new_job(run, subject=subject, **facts)
    job.save(force_insert=True)
    return job


def new_job(run: Callable[..., object], *, subject: UUID | None = None, **facts: Fact) -> Job:
    """Return a job to be written down with what it is about, which is asked for as `ask_for` does once it is there."""
    kind = next(kind for kind in JOBS.values() if kind.run is run)
    return Job(name=kind.name, subject=subject, facts=facts)
