"""Hear from the force's telephony who rings, and answer with the address to open at the desk. No number is in it."""

import hmac
import json
from typing import Any, Final

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import path, reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from bluelamp.calls.actions import let_ring
from bluelamp.calls.rules import LONGEST_NUMBER, is_recording
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import tidy

TELEPHONY: Final = Actor.public("calls.ring")


@csrf_exempt
@open_to_public
@require_POST
def ringing(request: HttpRequest) -> HttpResponse:
    """Keep who rings for ten minutes; refuse what shows no bearer, and what cannot be read."""
    if not settings.TELEPHONY_TOKEN:
        raise Http404
    shown = request.headers.get("Authorization", "").encode()
    if not hmac.compare_digest(shown, f"Bearer {settings.TELEPHONY_TOKEN}".encode()):
        return HttpResponse(status=403)
    said = _read(request)
    if said is None:
        return HttpResponse(status=400)
    token = let_ring(by=TELEPHONY, number=said["number"], recording=said["recording"])
    return JsonResponse({"address": f"{settings.ADDRESS}{reverse('caller_rings', args=[token])}"}, status=201)


def _read(request: HttpRequest) -> dict[str, str] | None:
    """Return the number and the recording that were sent, None where they are none."""
    try:
        read: Any = json.loads(request.body)
    except (ValueError, RecursionError, RequestDataTooBig):
        return None
    if not isinstance(read, dict) or not all(isinstance(read.get(name, ""), str) for name in ("number", "recording")):
        return None
    number, recording = (tidy(read.get(name, "")) for name in ("number", "recording"))
    fits = len(number) <= LONGEST_NUMBER and (not recording or is_recording(recording))
    return {"number": number, "recording": recording} if fits else None


address = path("calls/ringing/", ringing, name="ringing")
