"""Noting who of the staff knows a person, for tests to begin with."""

from dataclasses import replace
from typing import TYPE_CHECKING

from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.people.actions import note_acquaintance
from bluelamp.people.models import Acquaintance, Person
from bluelamp.people.rules import Acquainted

if TYPE_CHECKING:
    from bluelamp.staff.models import Account


def noting(account: "Account") -> Actor:
    """Return an account with leave to note it of anyone: who reaches whom is decided by a room above."""
    return Actor(kind=Kind.SYSTEM, id=account.pk, permissions=frozenset({"people.note_acquaintance"}))


def noted(person: Person, account: "Account", by: "Account") -> Acquaintance:
    """Let someone of the staff note that a colleague is a partner of a person."""
    return note_acquaintance(by=noting(by), person=person, account=account, how=Acquainted.PARTNER)


def judging(account: "Account") -> Actor:
    """Return an account with leave to decide of any two records."""
    return replace(noting(account), permissions=frozenset({"people.judge"}))
