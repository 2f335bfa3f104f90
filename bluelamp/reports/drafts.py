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
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

TOKEN_BYTES: Final = 32
NONCE_BYTES: Final = 12
KEPT_FOR: Final = timedelta(hours=24)


@dataclass
class OpenDraft:
    """A draft as its owner sees it. `seed` is the secret that its receipt code is made from."""

    id: UUID
    service: str
    version: int
    seed: bytes
    answers: dict[str, Any] = field(default_factory=dict)
    contact_id: UUID | None = None


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


def _key(token: bytes, draft_id: UUID) -> bytes:
    return blake2b(draft_id.bytes, key=token, digest_size=32, person=b"bluelamp-draft").digest()
