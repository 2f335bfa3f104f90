"""Jobs that exist in tests only."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from bluelamp.foundation.work.jobs import JOBS, JobKind, job
from bluelamp.foundation.work.rules import Timing


@contextmanager
def only_this_job(
    run: Callable[..., Any], *, tries: int = 3, comes: Timing | None = None, outside: bool = False
) -> Iterator[JobKind]:
    """Let there be one kind of job and no other."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bluelamp.foundation.work.jobs.JOBS", known := dict[str, JobKind]())
        patch.setattr("bluelamp.foundation.work.worker.JOBS", known)
        job("an errand", tries=tries, comes=comes, outside=outside)(run)
        yield next(iter(known.values()))
    assert known is not JOBS
