"""Beginning the record of a person."""

from collections.abc import Sequence
from dataclasses import dataclass

from bluelamp.foundation.access.action import action
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, write_down
from bluelamp.people.events import PersonRecorded
from bluelamp.people.models import Handle, Person
from bluelamp.people.rules import HandleKind, Safety


@dataclass(frozen=True, kw_only=True)
class GivenHandle:
    """A way to reach someone, as they gave it themselves or, where not `by_owner`, as someone else gave it."""

    kind: HandleKind
    value: str
    safety: Safety
    by_owner: bool = True


@action(may="people.record", announces=PersonRecorded)
def record_person(*, by: Actor, name: str = "", handles: Sequence[GivenHandle] = ()) -> Person:
    """Begin a record for someone who speaks or is spoken for; a name and handles are given or not."""
    person = new_row(Person, name=name)
    given = [
        new_row(
            Handle,
            person_id=person.pk,
            kind=handle.kind,
            value=handle.value,
            safety=handle.safety,
            given_by_owner=handle.by_owner,
        )
        for handle in handles
    ]
    write_down(person, *given)
    announce(
        PersonRecorded(person_id=person.pk, handles=len(given), handle_ids=tuple(handle.pk for handle in given)),
        by=by,
        wrote=[person, *given],
    )
    return person
