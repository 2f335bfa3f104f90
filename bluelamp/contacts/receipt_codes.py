"""Making and checking receipt codes and memorable words; neither is ever kept as it was given."""

import hashlib
import hmac
import secrets

from bluelamp.contacts.rules import code_from, tidy_word
from bluelamp.foundation.keys.secrets import keyed_digest


def derive_code(seed: bytes) -> str:
    """Return the sixteen digits that belong to a secret seed: the same seed gives the same code."""
    return code_from(keyed_digest("codes", b"receipt", seed))


def code_digest(code: str) -> bytes:
    """Return what is kept of a code: 32 bytes that only the `codes` key leads back to."""
    return keyed_digest("codes", b"look-up", code.encode())


def hash_word(word: str) -> str:
    """Return what is kept of a memorable word: salt and scrypt hash, the word first keyed with the `codes` key."""
    salt = secrets.token_bytes(16)
    return f"{salt.hex()}${_scrypt(word, salt).hex()}"


def word_matches(word: str, word_hash: str) -> bool:
    """Say whether a typed word is the one that was chosen; takes the same time either way."""
    salt, kept = word_hash.split("$")
    return hmac.compare_digest(_scrypt(word, bytes.fromhex(salt)), bytes.fromhex(kept))


def _scrypt(word: str, salt: bytes) -> bytes:
    keyed = keyed_digest("codes", b"word", tidy_word(word).encode())
    return hashlib.scrypt(keyed, salt=salt, n=2**14, r=8, p=1, dklen=32)
