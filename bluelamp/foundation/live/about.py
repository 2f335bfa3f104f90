"""How the event stream says which record has news: by a mark that only a page knows that was let show the record."""

from base64 import urlsafe_b64encode
from hashlib import sha256
from typing import Final
from uuid import UUID

MARK_BYTES: Final = 9  # twelve letters; two records that share a mark cost one look too many


def mark_of(record: UUID) -> str:
    """Return the mark of a record. An id has 74 bits of chance, so the mark tells nothing to who has not the id."""
    return urlsafe_b64encode(sha256(record.bytes).digest()[:MARK_BYTES]).decode("ascii")


def marks_of(*records: UUID) -> str:
    """Return the marks of some records as an element of a page holds them that is made anew when one has news."""
    return " ".join(map(mark_of, records))
