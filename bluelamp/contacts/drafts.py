"""Drafts of answers and notes, which only their writer is shown."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from cryptography.fernet import InvalidToken

from bluelamp.contacts.models import ReplyDraft
from bluelamp.foundation.keys.secrets import decrypt_field


@dataclass(frozen=True)
class Kept:
    """What someone typed and did not send, and when it was last kept."""

    words: str
    kept_at: datetime


def drafts_of(account_id: UUID | None, contact_id: UUID) -> dict[str, Kept]:
    """Return what a member of staff left in the boxes of a contact's page, by the box; nothing of anyone else's.

    One that none of our keys opens any more is left out.
    """
    rows = ReplyDraft.objects.filter(account=account_id, contact=contact_id)
    return {row.box: kept for row in rows if (kept := _opened(row)) is not None}


def _opened(draft: ReplyDraft) -> Kept | None:
    try:
        return Kept(decrypt_field(draft.sealed_words), draft.kept_at)
    except InvalidToken:
        return None
