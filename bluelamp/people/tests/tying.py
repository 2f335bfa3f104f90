"""Tying handles to people, for tests to begin with."""

from typing import TYPE_CHECKING, Any

from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.people.actions import tie_handle
from bluelamp.people.models import Person, Tie
from bluelamp.people.queries import handles_of
from bluelamp.people.rules import HowKnown
from bluelamp.people.ties import Known

if TYPE_CHECKING:
    from bluelamp.staff.models import Account


def tying(account: "Account") -> Actor:
    """Return an account with leave to tie handles to anyone: who reaches whom is decided by a room above."""
    return Actor(kind=Kind.SYSTEM, id=account.pk, permissions=frozenset({"people.tie_handle"}))


def a_tie(person: Person, account: "Account", how: HowKnown = HowKnown.TOLD_US, **known: Any) -> Tie:
    """Let a member of staff write down how we know that the first handle of a person is theirs."""
    handle = handles_of(person.pk)[0]
    return tie_handle(by=tying(account), person=person, handle_id=handle.pk, known=Known(how, **known))
