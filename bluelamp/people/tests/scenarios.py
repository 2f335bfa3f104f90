"""Warnings about people, for tests to begin with."""

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from bluelamp.foundation.clock import today
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.people.actions import make_marker_kind, put_on_marker, record_person
from bluelamp.people.models import Marker, MarkerKind, Person

if TYPE_CHECKING:
    from bluelamp.staff.models import Account

KEEPER: Final = Actor.system("people.make_marker_kind")
WORDS: Final = "Keeps an axe behind the front door."


def marking(account: "Account") -> Actor:
    """Return an account with leave to mark anyone: who reaches whom is decided by a room above."""
    return Actor(kind=Kind.SYSTEM, id=account.pk, permissions=frozenset({"people.mark"}))


def a_kind(label: str = "Weapons") -> MarkerKind:
    """Make a kind of marker."""
    return make_marker_kind(by=KEEPER, label=label)


def a_marker(person: Person, account: "Account", *, days: int = 30, words: str = WORDS) -> Marker:
    """Let a member of staff put a marker on a person that lasts some days."""
    return put_on_marker(
        by=marking(account),
        person=person,
        kind=a_kind(),
        words=words,
        source="Officer 4471 at the visit",
        expires_on=today() + timedelta(days=days),
    )


def someone() -> Person:
    """Begin a record for someone."""
    return record_person(by=Actor.system("people.record"), name="Sam Okafor")
