"""Reading people and how they can be reached."""

from collections.abc import Collection
from dataclasses import dataclass, field
from uuid import UUID

from bluelamp.foundation.database.asking import row_of, rows_of
from bluelamp.people.models import Handle, Person
from bluelamp.people.rules import HandleKind


@dataclass(frozen=True)
class WhoSomeoneIs:
    """The name of a person, '' where there is none, and every handle as it was given."""

    name: str
    handles: list[str] = field(default_factory=list)


def who_they_are(people: Collection[UUID]) -> dict[UUID, WhoSomeoneIs]:
    """Return who people are by their ids; what was erased is gone from it."""
    found = {pk: WhoSomeoneIs(name) for pk, name in Person.objects.filter(pk__in=people).values_list("pk", "name")}
    for person, value in Handle.objects.filter(person__in=people).values_list("person_id", "value"):
        found[person].handles.append(value)
    return found


def person_with(person_id: UUID) -> Person:
    """Return a person, for the program itself: nobody is shown them. Raises `Person.DoesNotExist`."""
    person = row_of(Person, person_id)
    if person is None:
        raise Person.DoesNotExist
    return person


def handles_of(*people: UUID) -> list[Handle]:
    """Return every handle of a person or of several, safe or not, e-mail first."""
    handles = [handle for person in dict.fromkeys(people) for handle in rows_of(Handle, person, by="person")]
    return sorted(handles, key=lambda handle: (handle.kind, handle.given_at))


def has_postal_address(person_id: UUID) -> bool:
    """Say whether a person has an address that a letter can go to."""
    return Handle.objects.filter(person=person_id, kind=HandleKind.POST).exists()
