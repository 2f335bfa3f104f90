"""Words that stand for one of our ids where strangers see them: they tell nothing of it, and only we can make one."""

import base64
import binascii
import hmac
from typing import Final
from uuid import UUID

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import ECB

from bluelamp.foundation.keys.ring import ring

PROOF_BYTES: Final = 10
LONGEST: Final = 42  # 26 bytes in base32
PADDING: Final = "=" * 6


def token_for(purpose: str, context: str, id_: UUID) -> str:
    """Return 42 small letters and digits for an id: itself encrypted, and 80 bits that show that we made it.

    `context` says what it is for: a token for one thing is none for another.
    """
    key = ring(purpose)[0]
    hidden = _block(key, context).encryptor().update(id_.bytes)
    return base64.b32encode(hidden + _proof(key, context, hidden)).decode("ascii").rstrip("=").lower()


def id_in(purpose: str, context: str, token: str) -> UUID | None:
    """Return the id that a token stands for, in whatever case it comes; None where we did not make it."""
    if len(token) != LONGEST:
        return None
    try:
        content = base64.b32decode(token.upper() + PADDING)
    except (binascii.Error, ValueError):
        return None
    hidden, proof = content[:16], content[16:]
    for key in ring(purpose):
        if hmac.compare_digest(proof, _proof(key, context, hidden)):
            return UUID(bytes=_block(key, context).decryptor().update(hidden))
    return None


def _block(key: bytes, context: str) -> Cipher[ECB]:
    """Return what encrypts one block: each id is one, is encrypted once, and under a key for nothing else."""
    return Cipher(AES(hmac.digest(key, b"hide " + context.encode(), "sha256")), ECB())  # noqa: S305 one block alone


def _proof(key: bytes, context: str, hidden: bytes) -> bytes:
    return hmac.digest(key, b"show " + context.encode() + hidden, "sha256")[:PROOF_BYTES]
