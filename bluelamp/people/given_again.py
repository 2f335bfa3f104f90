"""What someone who proved that it is them need not say again: their name, and the ways to reach them that they gave.

Nothing of it is shown whole: enough that they know it for theirs, and not enough for whoever looks over their shoulder.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from bluelamp.people.agreements import leads_to
from bluelamp.people.queries import handles_of
from bluelamp.people.rules import HandleKind, Safety, hint_of_email, hint_of_phone
from bluelamp.people.ties import newest_ties

if TYPE_CHECKING:
    from bluelamp.people.models import Handle, Person


@dataclass(frozen=True)
class Way:
    """A way to reach someone that they gave themselves, and what of it may be shown."""

    handle_id: UUID
    kind: HandleKind
    hint: str


@dataclass(frozen=True)
class Given:
    """What need not be said again: the first letter of the name, '' where there is none, and the ways."""

    initial: str
    ways: list[Way]

    def __bool__(self) -> bool:
        return bool(self.initial or self.ways)


def given_before(person: "Person") -> Given:
    """Return what a person gave themselves, in this record and no other; what staff wrote about since is asked anew."""
    ways = {leads_to(handle): _way(handle) for handle in handles_they_gave(person)}
    return Given(person.name[:1], list(ways.values()))


def handles_they_gave(person: "Person") -> "list[Handle]":
    """Return the handles of a record that their owner gave, and of which nobody of the staff wrote anything."""
    ties = newest_ties([person.pk])
    return [handle for handle in handles_of(person.pk) if _is_theirs(handle) and handle.pk not in ties]


def _is_theirs(handle: "Handle") -> bool:
    return handle.given_by_owner and not handle.is_erased() and handle.safety != Safety.NEVER


def _way(handle: "Handle") -> Way:
    hint = hint_of_phone if handle.kind == HandleKind.PHONE else hint_of_email
    return Way(handle.pk, HandleKind(handle.kind), hint(handle.value))
