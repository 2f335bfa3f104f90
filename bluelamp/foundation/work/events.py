"""What can happen to work behind the pages."""

from dataclasses import dataclass
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class JobTriedAgain(Event):
    """Someone let a job that was given up be tried again."""

    operation = Operation.ALTERED
    about = "job_id"

    job_id: UUID
