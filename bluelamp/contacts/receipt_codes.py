"""Making and checking receipt codes and memorable words; neither is ever kept as it was given."""

import hashlib
import hmac
import secrets
from typing import Final

from bluelamp.contacts.rules import code_from, tidy_word
from bluelamp.foundation.clock import readable_letters
from bluelamp.foundation.keys.secrets import keyed_digest, keyed_digests

MADE: Final = "made"
LETTERS_MADE: Final = 12  # 56 bits of chance
COST: Final = 2**14  # of one guess of a chosen word: 16 MiB, and as many rounds


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


def derive_word(seed: bytes) -> str:
    """Return the memorable word that belongs to a secret seed, for who chose none: twelve letters."""
    made = readable_letters(hashlib.blake2b(seed, digest_size=32, person=b"bluelamp-word").digest(), LETTERS_MADE)
    return "-".join(made[start : start + 4] for start in range(0, LETTERS_MADE, 4))


def digest_made_word(word: str) -> str:
    """Return what is kept of a word that `derive_word` made.

    A chosen word is hashed slowly, because people choose what can be guessed; one made by chance is not.
    """
    salt = secrets.token_bytes(16)
    return f"{MADE}${salt.hex()}${keyed_digest('codes', *_parts(word), salt).hex()}"


def was_made(word_hash: str) -> bool:
    """Say whether what is kept of a word is of one that chance made, and nobody chose."""
    return word_hash.startswith(f"{MADE}$")


def hash_word(word: str) -> str:
    """Return what is kept of a memorable word: salt and scrypt hash, the word first keyed with the `codes` key."""
    salt = secrets.token_bytes(16)
    return f"{salt.hex()}${_scrypt(keyed_digest('codes', *_parts(word)), salt).hex()}"


def word_matches(word: str, word_hash: str) -> bool:
    """Say whether a typed word is the one that was chosen; takes the same time either way."""
    *made, salt, kept = word_hash.split("$")
    if made:
        digests = keyed_digests("codes", *_parts(word), bytes.fromhex(salt))
        return any(hmac.compare_digest(digest, bytes.fromhex(kept)) for digest in digests)
    under_each_key = [_scrypt(keyed, bytes.fromhex(salt)) for keyed in keyed_digests("codes", *_parts(word))]
    return any(hmac.compare_digest(hashed, bytes.fromhex(kept)) for hashed in under_each_key)


def _parts(word: str) -> tuple[bytes, bytes]:
    return b"word", tidy_word(word).encode()


def _scrypt(keyed: bytes, salt: bytes) -> bytes:
    return hashlib.scrypt(keyed, salt=salt, n=COST, r=8, p=1, dklen=32)
