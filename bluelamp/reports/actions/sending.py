"""Sending a draft with all its files."""

from functools import partial
from uuid import UUID

from django.db import transaction

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.actions.submit import FilesMayCome, Sent, submit_report
from bluelamp.reports.definition import ENGLISH
from bluelamp.reports.models import Draft


def send_draft(
    *, by: Actor, draft_id: UUID, token: bytes, leave_out: bool = False, language: str = ENGLISH, address: str = ""
) -> Sent:
    """Send what a draft holds, as `submit_report` does. A file that comes meanwhile is part of it, or is refused.

    A form that asks for no files is sent without keeping anyone waiting.
    """
    send = partial(
        submit_report,
        by=by,
        draft_id=draft_id,
        token=token,
        leave_out=leave_out,
        language=language,
        address=address,
    )
    try:
        return send()
    except FilesMayCome:
        with transaction.atomic():
            Draft.objects.select_for_update().filter(pk=draft_id).first()
            return send(is_held=True)
