"""Files in a draft. They are its writer's own until it is sent: the ledger has none of it, and nobody is shown them."""

from uuid import UUID

from django.db import transaction

from bluelamp.foundation.clock import now
from bluelamp.foundation.files.intake import TakenIn
from bluelamp.foundation.files.unsent import forget_unsent, hold_unsent, unsent_with
from bluelamp.reports.drafts import OpenDraft, known_in_draft, seal
from bluelamp.reports.models import Draft
from bluelamp.reports.queries import draft_of


def add_file(*, draft_id: UUID, token: bytes, question: str, file_id: UUID, taken: TakenIn) -> UUID | None:
    """Add a file to a draft, once for each id that its sender gave it, and return the id that we know it by.

    One that is there already, under the same name and with the same content, is not added again: after a phone has died
    people choose all their photos once more. None where the draft is gone, not ours, or already sent: then the file is
    not ours either.
    """
    known_by = known_in_draft(draft_id, file_id)
    with transaction.atomic():
        draft = _held(draft_id, token)
        if draft is None:
            return None
        files = draft.answers.get(question) or []
        if (same := _same(files, taken)) is not None:
            return same
        if all(file["id"] != str(known_by) for file in files):
            hold_unsent(about=draft_id, file_id=known_by, taken=taken)
            told = {"id": str(known_by), "name": taken.name, "size": taken.stored.size}
            _keep(draft, token, question, [*files, told])
        return known_by


def remove_file(*, draft_id: UUID, token: bytes, question: str, file_id: UUID) -> bool:
    """Take a file out of a draft and forget it; say whether the draft is there, ours, and not yet sent."""
    with transaction.atomic():
        draft = _held(draft_id, token)
        if draft is None:
            return False
        files = draft.answers.get(question) or []
        _keep(draft, token, question, [file for file in files if file["id"] != str(file_id)])
        forget_unsent([draft_id], file_id=file_id)
        return True


def _same(files: list[dict[str, str]], taken: TakenIn) -> UUID | None:
    """Return the id of a file of a draft with this name and content, None where there is none."""
    return unsent_with([UUID(file["id"]) for file in files if file["name"] == taken.name], taken.stored.sha256)


def _held(draft_id: UUID, token: bytes) -> OpenDraft | None:
    locked = Draft.objects.select_for_update().filter(pk=draft_id)
    draft = draft_of(draft_id, token) if locked else None
    return None if draft is None or draft.contact_id is not None else draft


def _keep(draft: OpenDraft, token: bytes, question: str, files: list[dict[str, object]]) -> None:
    draft.answers[question] = files
    Draft.objects.filter(pk=draft.id).update(sealed_content=seal(draft, token), changed_at=now())
