"""Reading what was searched for."""

from uuid import UUID

from cryptography.fernet import InvalidToken

from bluelamp.foundation.access.look import NoSuchRecord
from bluelamp.foundation.keys.secrets import decrypt_field
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.search.models import Asked, Document
from bluelamp.foundation.search.sources import RECORDS


def how_many_can_be_found() -> tuple[int, int]:
    """Return how many records are in the index, and how many there are."""
    return Document.objects.count(), RECORDS[0].count()


def words_asked(by: Actor, search_id: UUID) -> str:
    """Return what someone typed in a search of their own; raise `NoSuchRecord` for any other search."""
    asked = Asked.objects.filter(pk=search_id).first()
    if asked is None or asked.asked_by != by.id:
        raise NoSuchRecord
    try:
        return decrypt_field(asked.sealed_words)
    except InvalidToken as error:
        raise NoSuchRecord from error
