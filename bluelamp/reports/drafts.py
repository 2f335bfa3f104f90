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

from bluelamp.reports.models import Draft, Report

TOKEN_BYTES: Final = 32
NONCE_BYTES: Final = 12
KEPT_FOR: Final = timedelta(hours=24)


@dataclass
class OpenDraft:
    """A draft as its owner sees it. `seed` is the secret that its receipt code is made from."""

    id: UUID
    service: str
    seed: bytes
    answers: dict[str, Any] = field(default_factory=dict)
    contact_id: UUID | None = None


def seal(draft: OpenDraft, token: bytes) -> bytes:
    """Encrypt a draft's content for whoever holds the token."""
    content = json.dumps({"seed": draft.seed.hex(), "answers": draft.answers}).encode()
    nonce = os.urandom(NONCE_BYTES)
    return nonce + AESGCM(_key(token, draft.id)).encrypt(nonce, content, draft.id.bytes)


def open_draft(row: Draft, token: bytes) -> OpenDraft | None:
    """Give back what was sealed, and whether it was sent; None for anyone without the right token."""
    sealed = bytes(row.sealed_content)
    try:
        content = AESGCM(_key(token, row.pk)).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], row.pk.bytes)
    except InvalidTag:
        return None
    opened = json.loads(content)
    sent_as = Report.objects.filter(pk=row.pk).values_list("contact_id", flat=True).first()
    return OpenDraft(row.pk, row.service, bytes.fromhex(opened["seed"]), opened["answers"], sent_as)


def _key(token: bytes, draft_id: UUID) -> bytes:
    return blake2b(draft_id.bytes, key=token, digest_size=32, person=b"bluelamp-draft").digest()
