"""Writes drafts of the crime report that are complete and not yet sent."""

import base64
import secrets
from typing import Any, Final
from uuid import UUID, uuid4

from django.utils.datastructures import MultiValueDict

from bluelamp.channels.web_report.visit import new_token
from bluelamp.foundation.clock import today
from bluelamp.reports.actions import begin_draft, keep_answers
from bluelamp.reports.check import check_page
from bluelamp.reports.drafts import OpenDraft, seal
from bluelamp.reports.models import Draft
from bluelamp.reports.services import SHIPPED_SERVICES
from tests.bench.answers import ANSWERS

CRIME: Final = SHIPPED_SERVICES["crime", 2]


def print_drafts(count: int) -> None:
    """Print the id of each draft and the token that opens it."""
    for draft_id, token in make_drafts(count):
        print(draft_id, base64.urlsafe_b64encode(token).decode())


def make_drafts(count: int) -> list[tuple[UUID, bytes]]:
    """Store drafts, each with an e-mail address of its own, and return their ids with the tokens that open them."""
    answers = _kept_answers()
    rows, opened_by = [], []
    for number in range(count):
        token = new_token()
        own = answers | {"email": f"{number}.{answers['email']}"}
        draft = OpenDraft(uuid4(), CRIME.code, CRIME.version, seed=secrets.token_bytes(32), answers=own)
        sealed = seal(draft, token)
        rows.append(Draft(id=draft.id, service=draft.service, version=draft.version, sealed_content=sealed))
        opened_by.append((draft.id, token))
    Draft.objects.bulk_create(rows, batch_size=100)
    return opened_by


def _kept_answers() -> dict[str, Any]:
    """Return the answers as a draft keeps them; the word is hashed, slowly, so this is done once for all."""
    token = new_token()
    draft = begin_draft(service=CRIME, token=token)
    typed = MultiValueDict({name: [value] for name, value in ANSWERS.items()})
    answers: dict[str, Any] = {}
    for page in CRIME.pages:
        answers |= check_page(page, typed, answers, today=today()).answers
    kept = keep_answers(draft_id=draft.id, token=token, answers=answers)
    assert kept is not None
    return kept.answers
