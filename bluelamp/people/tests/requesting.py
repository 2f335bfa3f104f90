"""Asking for what is theirs by law, for tests to begin with."""

from typing import TYPE_CHECKING

from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.people.actions import make_request
from bluelamp.people.models import Person, RightsRequest
from bluelamp.people.rules import RightKind

if TYPE_CHECKING:
    from uuid import UUID

    from bluelamp.staff.models import Account


def answering(account: "Account") -> Actor:
    """Return an account with leave to answer anyone: who reaches whom is decided by a room above."""
    may = frozenset({"people.make_request", "people.answer_request", "people.confirm"})
    return Actor(kind=Kind.SYSTEM, id=account.pk, permissions=may)


def asked(
    by: "Account", person: Person, matter_id: "UUID", kind: RightKind = RightKind.COPY, *, shown: bool = True
) -> RightsRequest:
    """Let someone ask, as a member of staff notes it."""
    return make_request(
        by=answering(by),
        person=person,
        matter_id=matter_id,
        kind=kind,
        words="I never lived in Quay Street." if kind == RightKind.CORRECTION else "",
        request_id=new_id(),
        shown=shown,
    )
