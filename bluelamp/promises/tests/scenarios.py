"""Someone to whom something is promised, for tests to begin with."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.actions import record_person
from bluelamp.promises.actions import make_promise
from bluelamp.promises.models import Promise
from bluelamp.promises.rules import Kind

MAKER: Final = Actor.system("people.record", "promises.make", "promises.keep")


def a_promise(*, hours: float = 48, matter_id: UUID | None = None, kind: Kind = Kind.OTHER) -> Promise:
    """Promise someone something."""
    return make_promise(
        by=MAKER,
        person_id=record_person(by=MAKER).pk,
        matter_id=matter_id or new_id(),
        kind=kind,
        due_at=now() + timedelta(hours=hours),
        words="I will ring." if kind == Kind.OTHER else "",
    )
