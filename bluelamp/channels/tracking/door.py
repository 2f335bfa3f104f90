"""Whoever stands at this door with a receipt: their contact, and what they may do with it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.http import HttpRequest

from bluelamp.channels.tracking.visit import receipt_shown
from bluelamp.contacts.queries import contact_of_receipt
from bluelamp.foundation.ledger.actor import Actor

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

HOLDER_MAY: Final = (
    "contacts.write_more",
    "files.keep",
    "people.answer_consent",
    "people.confirm_on_page",
    "people.make_request",
    "people.withdraw_consent",
    "people.say_who",
    "people.seal_name",
    "people.take_back_name",
)


@dataclass(frozen=True)
class Holder:
    """Someone who showed a living receipt."""

    receipt_id: UUID
    contact: "Contact"
    actor: Actor


def holder_at(request: HttpRequest) -> Holder | None:
    """Return who is at the door, None where the receipt was not shown lately or is dead by now."""
    receipt_id = receipt_shown(request)
    return holder_of(receipt_id) if receipt_id else None


def holder_of(receipt_id: UUID) -> Holder | None:
    """Return who holds a receipt that was just shown, None where it is dead."""
    contact = contact_of_receipt(receipt_id)
    if contact is None:
        return None
    return Holder(receipt_id, contact, Actor.public(*HOLDER_MAY, matters=frozenset({contact.pk})))
