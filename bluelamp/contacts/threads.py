"""To which contact something belongs that came in by mail, and by what names a letter of ours goes on from there."""

from collections.abc import Iterable
from itertools import chain
from typing import Final
from uuid import UUID

from cryptography.fernet import InvalidToken

from bluelamp.contacts.mail_addresses import contacts_replied_to, letter_named
from bluelamp.contacts.models import Contact, Notice, ThreadName
from bluelamp.foundation.database.asking import ask, row_of
from bluelamp.foundation.keys.secrets import decrypt_field, keyed_digests
from bluelamp.people.queries import person_with

PURPOSE: Final = "mail"
MOST_NAMES: Final = 10
TEL: Final = "tel:"
MOST_LOOKED_UP: Final = 100
# By hand, because every mail that answers something is looked up so.
FIRST_HEARD: Final = """
SELECT heard_at, id, contact_id FROM contacts_threadname WHERE digest = %s ORDER BY heard_at, id LIMIT 1
"""


def contact_written_to(addresses: Iterable[str], names: Iterable[str]) -> Contact | None:
    """Return the contact that a mail belongs to, None where nothing shows that it belongs to one.

    `addresses` are those it was sent to, and come first; `names` are the Message-IDs it answers, the nearest first. Of
    both only what we made, or took in ourselves, counts. Who sent it is not looked at.
    """
    by_address = map(_with_person, sorted(contacts_replied_to(addresses)))
    by_name = map(_contact_named, list(dict.fromkeys(filter(None, names)))[:MOST_LOOKED_UP])
    return next(filter(None, chain(by_address, by_name)), None)


def newest_contact_named(name: str) -> Contact | None:
    """Return the newest contact that has something by this name in its thread, None where none has."""
    rows = Contact.objects.select_related("person").filter(
        pk__in=ThreadName.objects.filter(digest__in=digests_of(name)).values("contact")
    )
    return rows.order_by("-received_at", "-pk").first()


def names_heard(contact_id: UUID) -> list[str]:
    """Return the newest names in the thread of a contact, the oldest of them first: Message-IDs that can be read."""
    return [name for name in _names_of(contact_id) if name.startswith("<")]


def number_texted_from(contact_id: UUID) -> str:
    """Return the number from which a contact was written about, such as +447700900123; '' for none."""
    found = [name.removeprefix(TEL) for name in _names_of(contact_id) if name.startswith(TEL)]
    return found[-1] if found else ""


def digests_of(name: str) -> list[bytes]:
    """Return the keyed digests by which a name is looked for, that of the newest key first."""
    return keyed_digests(PURPOSE, name.encode())


def _contact_named(name: str) -> Contact | None:
    letter = letter_named(name)
    if letter is not None:
        notice = row_of(Notice, letter)
        return _with_person(notice.contact_id) if notice else None
    heard = [row for digest in digests_of(name) for row in ask(FIRST_HEARD, digest)]
    return _with_person(UUID(str(min(heard)[-1]))) if heard else None


def _with_person(contact_id: UUID) -> Contact | None:
    contact = row_of(Contact, contact_id)
    if contact is not None:
        contact.person = person_with(contact.person_id)
    return contact


def _names_of(contact_id: UUID) -> list[str]:
    rows = ThreadName.objects.filter(contact=contact_id).order_by("-heard_at", "-pk")[:MOST_NAMES]
    return [_opened(row) for row in reversed(rows)]


def _opened(row: ThreadName) -> str:
    try:
        return decrypt_field(row.sealed_name, purpose=PURPOSE)
    except InvalidToken:
        return ""
