"""Saving a draft to come back to, here or on another device. It stays the writer's own: the ledger has none of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from bluelamp.foundation.clock import now
from bluelamp.foundation.keys.secrets import keyed_digest, keyed_digests
from bluelamp.reports.drafts import code_for, seal, seal_token, unseal_token
from bluelamp.reports.models import Draft, SavedDraft
from bluelamp.reports.queries import draft_of
from bluelamp.reports.services import service_as_of


@dataclass(frozen=True)
class Saved:
    """What its writer comes back with, shown once and kept nowhere, and until when."""

    code: str
    kept_until: datetime


def save_draft(*, draft_id: UUID, token: bytes, wish: UUID) -> Saved | None:
    """Keep a draft for as long as its service says and return a code that opens it; the code of an earlier wish dies.

    `wish` was made with the form: the same form sent again gives the same code. Returns None where the draft is gone,
    not ours, or sent already.
    """
    with transaction.atomic():
        locked = Draft.objects.select_for_update().filter(pk=draft_id)
        draft = draft_of(draft_id, token) if locked else None
        if draft is None or draft.contact_id is not None:
            return None
        days = service_as_of(draft.service, draft.version).definition.save_days
        saved = Saved(code_for(token, wish), now() + timedelta(days=days))
        kept = {"sealed_token": seal_token(token, draft_id, saved.code), "kept_until": saved.kept_until}
        SavedDraft.objects.update_or_create(draft_id=draft_id, defaults=kept | {"code_digest": _digest(saved.code)})
        return saved


def open_saved(*, code: str, token: bytes) -> UUID | None:
    """Lock a saved draft with another browser's token, end its code, and return its id; None where there is none.

    Whoever had opened it before cannot any more. One that was sent is opened by its receipt alone.
    """
    digests = keyed_digests("codes", b"saved", code.encode())
    alive = SavedDraft.objects.filter(code_digest__in=digests, kept_until__gt=now())
    with transaction.atomic():
        locked = Draft.objects.select_for_update(of=("self",)).filter(saved__in=alive)
        saved = alive.first() if locked else None
        before = unseal_token(bytes(saved.sealed_token), saved.draft_id, code) if saved else None
        draft = draft_of(saved.draft_id, before) if saved and before else None
        if saved is None or draft is None or draft.contact_id is not None:
            return None
        Draft.objects.filter(pk=draft.id).update(sealed_content=seal(draft, token), changed_at=now())
        saved.delete()
        return draft.id


def _digest(code: str) -> bytes:
    return keyed_digest("codes", b"saved", code.encode())
