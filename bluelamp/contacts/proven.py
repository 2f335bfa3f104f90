"""Whoever showed a receipt and begins another form, or goes on in the chat: the proof that goes along for half an hour.

It is in the body of requests and on no device. Of sensitive and sealed matters none goes along to a form: what is known
of them would stand on its pages. To the chat it opens the matter itself, and a proof for one is none for the other.
"""

from datetime import timedelta
from typing import Final
from uuid import UUID

from django.core import signing

from bluelamp.contacts.models import Contact
from bluelamp.contacts.queries import contact_of_receipt
from bluelamp.contacts.rules import Channel

SALT: Final = "contacts.proven"
FOR_CHAT: Final = "contacts.proven_for_chat"
HOLDS_FOR: Final = timedelta(minutes=30)


def proof_of(receipt_id: UUID) -> str:
    """Return what shows that its bearer showed this receipt just now."""
    return signing.dumps(str(receipt_id), salt=SALT)


def contact_proven(proof: str) -> Contact | None:
    """Return the contact whose receipt was shown in the last half hour; None where none was, or nothing goes along."""
    receipt_id = _receipt_in(proof, SALT)
    contact = contact_of_receipt(receipt_id) if receipt_id else None
    return contact if contact and goes_along(contact) else None


def proof_for_chat(receipt_id: UUID) -> str:
    """Return what shows the chat that its bearer showed this receipt just now."""
    return signing.dumps(str(receipt_id), salt=FOR_CHAT)


def receipt_for_chat(proof: str) -> UUID | None:
    """Return the receipt that was shown in the last half hour and opens a chat; None where there is none."""
    receipt_id = _receipt_in(proof, FOR_CHAT)
    contact = contact_of_receipt(receipt_id) if receipt_id else None
    return receipt_id if contact and contact.channel == Channel.CHAT else None


def contact_known(contact_id: UUID) -> Contact | None:
    """Return a contact that was proven when a form was begun; None where nothing goes along any more."""
    contact = Contact.objects.select_related("person").filter(pk=contact_id).first()
    return contact if contact and goes_along(contact) else None


def goes_along(contact: Contact) -> bool:
    """Say whether what is known of the person of a contact may go along to another form."""
    return not (contact.sensitive or contact.sealed or contact.person.is_erased())


def _receipt_in(proof: str, salt: str) -> UUID | None:
    try:
        return UUID(signing.loads(proof, salt=salt, max_age=HOLDS_FOR))
    except (signing.BadSignature, ValueError):
        return None
