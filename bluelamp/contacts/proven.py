"""Whoever showed a receipt and begins another form: the proof that goes along with it, for half an hour.

It is in the body of requests and on no device. Of sensitive and sealed matters there is none: what is known of them
would stand on the pages of another form.
"""

from datetime import timedelta
from typing import Final
from uuid import UUID

from django.core import signing

from bluelamp.contacts.models import Contact
from bluelamp.contacts.queries import contact_of_receipt

SALT: Final = "contacts.proven"
HOLDS_FOR: Final = timedelta(minutes=30)


def proof_of(receipt_id: UUID) -> str:
    """Return what shows that its bearer showed this receipt just now."""
    return signing.dumps(str(receipt_id), salt=SALT)


def contact_proven(proof: str) -> Contact | None:
    """Return the contact whose receipt was shown in the last half hour; None where none was, or nothing goes along."""
    try:
        receipt_id = UUID(signing.loads(proof, salt=SALT, max_age=HOLDS_FOR))
    except (signing.BadSignature, ValueError):
        return None
    contact = contact_of_receipt(receipt_id)
    return contact if contact and goes_along(contact) else None


def contact_known(contact_id: UUID) -> Contact | None:
    """Return a contact that was proven when a form was begun; None where nothing goes along any more."""
    contact = Contact.objects.select_related("person").filter(pk=contact_id).first()
    return contact if contact and goes_along(contact) else None


def goes_along(contact: Contact) -> bool:
    """Say whether what is known of the person of a contact may go along to another form."""
    return not (contact.sensitive or contact.sealed or contact.person.is_erased())
