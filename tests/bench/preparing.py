"""Writes drafts of the crime report that are complete and not yet sent."""

import base64
from typing import Any

from django.db import transaction
from django.utils.datastructures import MultiValueDict

from bluelamp.channels.web_report.visit import new_token
from bluelamp.foundation.clock import today
from bluelamp.reports.actions import begin_draft, keep_answers
from bluelamp.reports.check import check_page
from bluelamp.reports.services import SERVICES
from tests.bench.answers import ANSWERS


def print_drafts(count: int) -> None:
    """Print the id of each draft and the token that opens it."""
    answers = _checked_answers()
    with transaction.atomic():
        for number in range(count):
            token = new_token()
            draft = begin_draft(service="crime", token=token)
            keep_answers(draft_id=draft.id, token=token, answers=answers | {"email": f"{number}.{answers['email']}"})
            print(draft.id, base64.urlsafe_b64encode(token).decode())


def _checked_answers() -> dict[str, Any]:
    typed = MultiValueDict({name: [value] for name, value in ANSWERS.items()})
    answers: dict[str, Any] = {}
    for page in SERVICES["crime"].pages:
        answers |= check_page(page, typed, answers, today=today()).answers
    return answers
