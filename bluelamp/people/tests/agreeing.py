"""Agreements about handles, for tests to begin with."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.people.actions import Told, agree
from bluelamp.people.models import Agreement, Handle, Person
from bluelamp.people.rules import GivenBy, Safety
from bluelamp.people.terms import Terms

if TYPE_CHECKING:
    from bluelamp.staff.models import Account

SAFE: Final = Terms(safety=Safety.SAFE, given_by=GivenBy.OWNER, by_staff=True)


def agreeing(account: "Account") -> Actor:
    """Return an account with leave to agree with anyone: who reaches whom is decided by a room above."""
    return Actor(kind=Kind.SYSTEM, id=account.pk, permissions=frozenset({"people.agree"}))


def an_agreement(
    person: Person, account: "Account", kind: str = "email", told: Told | None = None, **terms: Any
) -> Agreement:
    """Let a member of staff write down what is agreed about the first handle of a kind: safe, but for what is named."""
    handle = Handle.objects.filter(person=person, kind=kind).order_by("given_at")[0]
    return agree(
        by=agreeing(account), person=person, handle_id=handle.pk, terms=replace(SAFE, **terms), told=told or Told()
    )
