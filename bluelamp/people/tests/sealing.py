"""Sealing people, for tests to begin with."""

from typing import TYPE_CHECKING

from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.people.actions import seal_person
from bluelamp.people.models import Person, PersonSeal
from bluelamp.people.rules import WhySealed

if TYPE_CHECKING:
    from bluelamp.staff.models import Account

AUTHORITY = "Det Supt Rees, PPS 14/26"


def sealing(account: "Account") -> Actor:
    """Return an account with leave to seal anyone: who reaches whom is decided by a room above."""
    return Actor(kind=Kind.SYSTEM, id=account.pk, permissions=frozenset({"people.seal"}))


def sealed(person: Person, by: "Account") -> PersonSeal:
    """Let someone of the staff seal a person."""
    return seal_person(by=sealing(by), person=person, why=WhySealed.SAFETY, authority=AUTHORITY)
