"""What is done with the keys: keyed digests of codes, and encryption of single fields."""

import hmac
from base64 import urlsafe_b64encode
from functools import cache

from cryptography.fernet import Fernet, MultiFernet

from bluelamp.foundation.keys.ring import ring


def keyed_digest(purpose: str, *parts: bytes) -> bytes:
    """Return the 32-byte HMAC-SHA256 of the parts, made with the newest key of a purpose.

    Each part's length is covered, so parts cannot run together.
    """
    return _digest(ring(purpose)[0], parts)


def keyed_digests(purpose: str, *parts: bytes) -> list[bytes]:
    """Return what `keyed_digest` gives under the newest key and under each earlier one, to look for any of them."""
    return [_digest(key, parts) for key in ring(purpose)]


def encrypt_field(text: str, *, purpose: str = "fields") -> str:
    """Encrypt one field's text under the newest key of a purpose; the result is ASCII."""
    return _fernet(ring(purpose)).encrypt(text.encode()).decode("ascii")


def decrypt_field(token: str, *, purpose: str = "fields") -> str:
    """Give back what `encrypt_field` was given; raise `cryptography.fernet.InvalidToken` under none of our keys."""
    return _fernet(ring(purpose)).decrypt(token.encode("ascii")).decode()


def _digest(key: bytes, parts: tuple[bytes, ...]) -> bytes:
    return hmac.digest(key, b"".join(len(part).to_bytes(8, "big") + part for part in parts), "sha256")


@cache
def _fernet(keys: tuple[bytes, ...]) -> MultiFernet:
    return MultiFernet([Fernet(urlsafe_b64encode(key)) for key in keys])
