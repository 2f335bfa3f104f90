"""Hear from GOV.UK Notify how far a text of ours came, once it shows the bearer that we gave it."""

import json
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from bluelamp.channels.sms.keeping import keep_dead, note_state
from bluelamp.channels.sms.proving import proved_body
from bluelamp.channels.sms.states import OF_NOTIFY
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.texts.rules import Provider, WhyDead


@csrf_exempt
@open_to_public
@require_POST
def notify_told(request: HttpRequest) -> HttpResponse:
    """Write it down and say so; what is of no text of ours is answered well and changes nothing."""
    body = proved_body(request)
    if isinstance(body, HttpResponse):
        return body
    said = _read(body)
    sending_id = _id_in(said.get("reference"))
    state = OF_NOTIFY.get(str(said.get("status")))
    if not said or (sending_id and state is None):
        keep_dead(Provider.NOTIFY, WhyDead.NO_STATE, body)
    elif sending_id and state:
        note_state(sending_id, state)
    return HttpResponse(status=204)


def _read(body: str) -> dict[str, Any]:
    try:
        read = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def _id_in(reference: Any) -> UUID | None:
    try:
        return UUID(reference) if isinstance(reference, str) else None
    except ValueError:
        return None


address = path("texts/notify/told/", notify_told, name="notify_told")
