"""What is done with the keys: keyed digests of codes, and encryption of single fields."""

import hmac
from base64 import urlsafe_b64encode
from functools import cache
from hashlib import sha256

from cryptography.fernet import Fernet
from django.conf import settings

from bluelamp.foundation.keys.files import read_key


def keyed_digest(purpose: str, *parts: bytes) -> bytes:
    """Return the 32-byte HMAC-SHA256 of the parts; each part's length is covered, so parts cannot run together."""
    mac = hmac.new(_key(purpose), digestmod=sha256)
    for part in parts:
        mac.update(len(part).to_bytes(8, "big"))
        mac.update(part)
    return mac.digest()


def encrypt_field(text: str) -> str:
    """Encrypt one field's text under the `fields` key; the result is ASCII."""
    return _fernet().encrypt(text.encode()).decode("ascii")


def decrypt_field(token: str) -> str:
    """Give back what `encrypt_field` was given; raise `cryptography.fernet.InvalidToken` under another key."""
    return _fernet().decrypt(token.encode("ascii")).decode()


@cache
def _key(purpose: str) -> bytes:
    return bytes.fromhex(read_key(settings.KEYS, purpose))


@cache
def _fernet() -> Fernet:
    return Fernet(urlsafe_b64encode(_key("fields")))
