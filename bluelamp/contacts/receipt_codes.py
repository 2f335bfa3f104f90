"""Making and checking receipt codes and memorable words; neither is ever kept as it was given."""

import hashlib
import hmac
import secrets

from bluelamp.contacts.rules import code_from, tidy_word
from bluelamp.foundation.keys.secrets import keyed_digest, keyed_digests


def derive_code(seed: bytes) -> str:
    """Return the sixteen digits that belong to a secret seed: the same seed gives the same code."""
    return code_from(keyed_digest("codes", b"receipt", seed))


def derive_codes(seed: bytes) -> list[str]:
    """Return the code that `derive_code` gives, and those it gave before keys were rotated."""
    return [code_from(digest) for digest in keyed_digests("codes", b"receipt", seed)]


def code_digest(code: str) -> bytes:
    """Return what is kept of a code: 32 bytes that only the `codes` key leads back to."""
    return keyed_digest("codes", b"look-up", code.encode())


def code_digests(code: str) -> list[bytes]:
    """Return what may be kept of a code, under the newest key or an earlier one."""
    return keyed_digests("codes", b"look-up", code.encode())


def hash_word(word: str) -> str:
    """Return what is kept of a memorable word: salt and scrypt hash, the word first keyed with the `codes` key."""
    salt = secrets.token_bytes(16)
    return f"{salt.hex()}${_scrypt(keyed_digest('codes', *_parts(word)), salt).hex()}"


def word_matches(word: str, word_hash: str) -> bool:
    """Say whether a typed word is the one that was chosen; takes the same time either way."""
    salt, kept = word_hash.split("$")
    under_each_key = [_scrypt(keyed, bytes.fromhex(salt)) for keyed in keyed_digests("codes", *_parts(word))]
    return any(hmac.compare_digest(hashed, bytes.fromhex(kept)) for hashed in under_each_key)


def _parts(word: str) -> tuple[bytes, bytes]:
    return b"word", tidy_word(word).encode()


def _scrypt(keyed: bytes, salt: bytes) -> bytes:
    return hashlib.scrypt(keyed, salt=salt, n=2**14, r=8, p=1, dklen=32)
