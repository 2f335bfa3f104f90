"""Addresses of connections, for tests to begin with."""

from typing import TYPE_CHECKING, Final

from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.people.actions import keep_address
from bluelamp.people.addresses import kept_address_of
from bluelamp.people.models import KeptAddress

if TYPE_CHECKING:
    from uuid import UUID

    from bluelamp.staff.models import Account

ADDRESS: Final = "203.0.113.77"
DOOR: Final = Actor.public("people.keep_address")


def kept(matter_id: "UUID | None" = None) -> KeptAddress:
    """Keep an address for a matter, where the force keeps any."""
    matter_id = matter_id or new_id()
    keep_address(by=DOOR, matter_id=matter_id, address=ADDRESS)
    address = kept_address_of(matter_id)
    assert address is not None
    return address


def senior(account: "Account") -> Actor:
    """Return an account with leave to open one: who reaches which is decided by a room above."""
    return Actor(kind=Kind.SYSTEM, id=account.pk, permissions=frozenset({"people.open_address", "records.erase"}))
