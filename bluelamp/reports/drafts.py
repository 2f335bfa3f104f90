"""Drafts: what someone has typed and not sent, which only their own browser can open.

The browser holds a random token in a cookie; each draft is encrypted under a key made from it. A copy of the
database, or anyone at the desk, has nothing to read it with.
"""

import json
import os
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import blake2b
from typing import Any, Final
from uuid import UUID, uuid5

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

TOKEN_BYTES: Final = 32
NONCE_BYTES: Final = 12
KEPT_FOR: Final = timedelta(hours=24)
ALPHABET: Final = "23456789BCDFGHJKMNPQRTVWXY"
CODE_LENGTH: Final = 20


@dataclass
class OpenDraft:
    """A draft as its owner sees it. `seed` is the secret that its receipt code is made from."""

    id: UUID
    service: str
    version: int
    seed: bytes
    answers: dict[str, Any] = field(default_factory=dict)
    contact_id: UUID | None = None


def known_in_draft(draft_id: UUID, file_id: UUID) -> UUID:
    """Return what a draft knows a file by, so that no id that anyone sends can be that of another's file."""
    return uuid5(draft_id, file_id.hex)


def seal(draft: OpenDraft, token: bytes) -> bytes:
    """Encrypt a draft's content for whoever holds the token."""
    content = json.dumps({"seed": draft.seed.hex(), "answers": draft.answers}).encode()
    nonce = os.urandom(NONCE_BYTES)
    return nonce + AESGCM(_key(token, draft.id)).encrypt(nonce, content, draft.id.bytes)


def unseal(sealed: bytes, draft_id: UUID, token: bytes) -> dict[str, Any] | None:
    """Give back the `seed` (hex) and `answers` that were sealed; None to anyone without the right token."""
    try:
        content = AESGCM(_key(token, draft_id)).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], draft_id.bytes)
    except InvalidTag:
        return None
    opened: dict[str, Any] = json.loads(content)
    return opened


def code_for(token: bytes, wish: UUID) -> str:
    """Return the code to come back with that one wish to save gives: twenty letters and digits, 94 bits of chance.

    The same wish gives the same code, so that a page that is loaded again does not end what was written down.
    """
    left = int.from_bytes(blake2b(wish.bytes, key=token, digest_size=32, person=b"bluelamp-code").digest(), "big")
    letters = []
    for _place in range(CODE_LENGTH):
        left, letter = divmod(left, len(ALPHABET))
        letters.append(ALPHABET[letter])
    return "".join(letters)


def tidy_code(typed: str) -> str:
    """Return a typed code as it was given, whatever stands between its groups; '' where it is none."""
    code = "".join(letter for letter in typed.upper() if letter.isalnum())
    return code if len(code) == CODE_LENGTH and set(code) <= set(ALPHABET) else ""


def seal_token(token: bytes, draft_id: UUID, code: str) -> bytes:
    """Encrypt the token that opens a draft for whoever has the code."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce + AESGCM(_key_of_code(code, draft_id)).encrypt(nonce, token, draft_id.bytes)


def unseal_token(sealed: bytes, draft_id: UUID, code: str) -> bytes | None:
    """Give back the token that was sealed; None to anyone without the code."""
    try:
        return AESGCM(_key_of_code(code, draft_id)).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], draft_id.bytes)
    except InvalidTag:
        return None


def _key_of_code(code: str, draft_id: UUID) -> bytes:
    return blake2b(draft_id.bytes, key=code.encode(), digest_size=32, person=b"bluelamp-saved").digest()


def _key(token: bytes, draft_id: UUID) -> bytes:
    return blake2b(draft_id.bytes, key=token, digest_size=32, person=b"bluelamp-draft").digest()
