"""Take over a text message from GOV.UK Notify, once it shows the bearer that we gave it."""

import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from bluelamp.channels.sms.keeping import keep, keep_dead
from bluelamp.channels.sms.proving import proved_body
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.texts.rules import Provider, WhyDead

NAMES = ("id", "source_number", "message")


@csrf_exempt
@open_to_public
@require_POST
def notify_received(request: HttpRequest) -> HttpResponse:
    """Keep the text and say so; refuse what shows no bearer, and keep apart what cannot be used."""
    body = proved_body(request)
    if isinstance(body, HttpResponse):
        return body
    said = _read(body)
    if said is None:
        keep_dead(Provider.NOTIFY, WhyDead.NOT_READ, body)
    else:
        keep(Provider.NOTIFY, sid=said["id"], sender=said["source_number"], words=said["message"], body=body)
    return HttpResponse(status=204)


def _read(body: str) -> dict[str, str] | None:
    """Return what a callback says of a text, None where it is not what they send."""
    try:
        read: Any = json.loads(body, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        return None
    if not isinstance(read, dict) or not all(isinstance(read.get(name, ""), str) for name in NAMES):
        return None
    said = {name: read.get(name, "") for name in NAMES}
    return None if any(_is_broken(each) for each in said.values()) else said


def _is_broken(said: str) -> bool:
    return "\0" in said or "\N{REPLACEMENT CHARACTER}" in said or _has_half(said)


def _has_half(said: str) -> bool:
    return any("\ud800" <= letter <= "\udfff" for letter in said)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError
    return found


address = path("texts/notify/received/", notify_received, name="notify_received")
