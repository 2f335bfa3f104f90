"""Signed heads: how many entries were sealed by a moment, and the hash of the last of them.

A chain of hashes alone can be made anew by anyone. A head is signed with the `ledger` key, which is not in the
database; one that is kept elsewhere also finds that the newest entries were cut off.
"""

import json
from datetime import UTC, datetime
from typing import Any, Final

from django.utils.translation import gettext as _

from bluelamp.foundation.clock import now
from bluelamp.foundation.keys.signing import is_ours, sign, signature_fits
from bluelamp.foundation.ledger.models import Head

PURPOSE: Final = "ledger"
BYTES: Final = ("hash", "public_key", "signature")


class NotAHead(ValueError):
    """A file that was given as a head is none."""

    def __str__(self) -> str:
        return _("This is not a head that 'bluelamp ledger head' wrote. Find the right file, or ask who keeps it.")


def signed_head(position: int, hash_: bytes) -> Head:
    """Return a head that says: now so many entries are sealed, and this is the hash of the last."""
    head = Head(position=position, hash=hash_, at=now())
    head.public_key, head.signature = sign(PURPOSE, signed_words(head))
    return head


def newest_head() -> Head | None:
    """Return the head in the database, None where there is none; one that cannot be read has no signature."""
    try:
        head = Head.objects.first()
        if head is not None:
            signed_words(head)
        return head
    except (ValueError, TypeError, AttributeError):
        return Head(position=0, hash=b"", public_key=b"", signature=b"")


def signed_words(head: Head) -> bytes:
    """Return what the signature of a head is over."""
    return f"bluelamp ledger head\n{head.position}\n{bytes(head.hash).hex()}\n{_moment(head)}\n".encode()


def is_signed_by_us(head: Head) -> bool:
    """Say whether a head was signed with a key of this installation and not changed since."""
    return (
        all(isinstance(getattr(head, name), bytes | memoryview) for name in BYTES)
        and is_ours(PURPOSE, bytes(head.public_key))
        and signature_fits(bytes(head.public_key), signed_words(head), bytes(head.signature))
    )


def head_as_json(head: Head) -> str:
    """Return a head as people keep it: one JSON object, bytes in hexadecimal, the moment in UTC."""
    parts = {name: bytes(getattr(head, name)).hex() for name in BYTES}
    return json.dumps({"position": head.position, "at": _moment(head), **parts}, indent=2) + "\n"


def head_from_json(text: str) -> Head:
    """Return the head that `head_as_json` wrote, whoever signed it; raise `NotAHead`."""
    try:
        told: dict[str, Any] = json.loads(text)
        at = datetime.fromisoformat(told["at"])
        parts = {name: bytes.fromhex(told[name]) for name in BYTES}
        return Head(position=int(told["position"]), at=at.astimezone(UTC), **parts)
    except (ValueError, TypeError, KeyError, OverflowError) as error:
        raise NotAHead from error


def _moment(head: Head) -> str:
    return head.at.astimezone(UTC).isoformat(timespec="microseconds")
