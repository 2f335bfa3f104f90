"""Beginning, keeping and forgetting a draft. A draft is the writer's own and no record of ours: the ledger has none."""

import secrets
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from bluelamp.contacts.receipt_codes import hash_word
from bluelamp.foundation.clock import now
from bluelamp.foundation.files.unsent import forget_unsent, not_sent_yet
from bluelamp.reports.definition import Service
from bluelamp.reports.drafts import KEPT_FOR, OpenDraft, seal
from bluelamp.reports.models import Draft, Report
from bluelamp.reports.queries import draft_of
from bluelamp.reports.services import service_as_of

MEMORABLE_WORD = "memorable_word"


def begin_draft(*, service: Service, token: bytes) -> OpenDraft:
    """Begin a draft that only the holder of the token can open; it keeps the version that it was begun with."""
    draft = OpenDraft(id=uuid4(), service=service.code, version=service.version, seed=secrets.token_bytes(32))
    sealed = seal(draft, token)
    Draft.objects.create(id=draft.id, service=draft.service, version=draft.version, sealed_content=sealed)
    return draft


def keep_answers(*, draft_id: UUID, token: bytes, answers: dict[str, Any]) -> OpenDraft | None:
    """Add answers to a draft, the memorable word only as its hash; None where it is gone, not ours, or already sent.

    Its files stay as they came meanwhile, whatever the answers say of them.
    """
    kept = _for_keeping(answers)
    with transaction.atomic():
        row = Draft.objects.select_for_update().filter(pk=draft_id)
        draft = draft_of(draft_id, token) if row else None
        if draft is None or draft.contact_id is not None:
            return None
        files = service_as_of(draft.service, draft.version).codes_of_files
        draft.answers |= kept | {code: draft.answers.get(code, []) for code in files & kept.keys()}
        row.update(sealed_content=seal(draft, token), changed_at=now())
        return draft


def _for_keeping(answers: dict[str, Any]) -> dict[str, Any]:
    word = answers.get(MEMORABLE_WORD)
    return answers | {MEMORABLE_WORD: hash_word(word)} if word else answers


def forget_seed(*, draft_id: UUID) -> None:
    """Forget a sent draft, and with it what its receipt code was made from: it can never be shown again."""
    Draft.objects.filter(pk=draft_id).delete()


def forget_old_drafts() -> int:
    """Remove drafts that nobody touched for a day, of those that were saved the ones whose time is up; count.

    Files go with them.
    """
    is_kept = Q(saved__kept_until__gte=now()) & ~Exists(Report.objects.filter(pk=OuterRef("pk")))
    old = Q(changed_at__lt=now() - KEPT_FOR) & ~is_kept
    count = Draft.objects.filter(old).delete()[1].get("reports.Draft", 0)
    abouts = not_sent_yet()
    forget_unsent(abouts - set(Draft.objects.filter(pk__in=abouts).values_list("pk", flat=True)))
    return count
