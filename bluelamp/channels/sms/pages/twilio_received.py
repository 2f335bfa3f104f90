"""Take over a text message from a Twilio-shaped webhook, once it is proved to be theirs."""

import json
from typing import Final

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from bluelamp.channels.sms.keeping import keep, keep_dead
from bluelamp.channels.sms.signatures import SETTINGS, SIGNATURE, is_from_twilio
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.texts.rules import Provider, WhyDead

FORM: Final = "application/x-www-form-urlencoded"
NOTHING_TO_SAY: Final = "<Response/>"
UTF_8: Final = ("", "utf-8", "utf8")


@csrf_exempt
@open_to_public
@require_POST
def twilio_received(request: HttpRequest) -> HttpResponse:
    """Keep the text and say so; refuse what nobody proved, and keep apart what cannot be used."""
    if not settings.TWILIO_TOKENS and not settings.TWILIO_KEYS:
        raise Http404
    fields = _fields(request)
    if fields is None or not _is_theirs(request, fields):
        return HttpResponse(status=403)
    body = json.dumps(fields, ensure_ascii=False)
    if not _is_read(fields):
        keep_dead(Provider.TWILIO, WhyDead.NOT_READ, body)
    else:
        said = {name: fields.get(name, [""])[0] for name in ("MessageSid", "From", "Body")}
        keep(Provider.TWILIO, sid=said["MessageSid"], sender=said["From"], words=said["Body"], body=body)
    return HttpResponse(NOTHING_TO_SAY, content_type="text/xml")


def _fields(request: HttpRequest) -> dict[str, list[str]] | None:
    """Return every field that was sent, None where they are no form in UTF-8."""
    charset = (request.content_params or {}).get("charset", "").strip('"').lower()
    if request.content_type != FORM or charset not in UTF_8:
        return None
    try:
        query = QueryDict(request.body.decode("utf-8"), encoding="utf-8")
    except (RequestDataTooBig, TooManyFieldsSent, UnicodeDecodeError):
        return None
    return {name: query.getlist(name) for name in query}


def _is_theirs(request: HttpRequest, fields: dict[str, list[str]]) -> bool:
    headers = {name: request.headers[name] for name in (SIGNATURE, SETTINGS) if name in request.headers}
    address = f"{settings.ADDRESS}{request.get_full_path()}"
    return is_from_twilio(address, fields, headers, tokens=settings.TWILIO_TOKENS, keys=settings.TWILIO_KEYS)


def _is_read(fields: dict[str, list[str]]) -> bool:
    """Say whether each field that says something was said once, and nothing in it is a null byte or a half letter."""
    said = [value for values in fields.values() for value in values]
    once = all(len(fields.get(name, [])) <= 1 for name in ("MessageSid", "From", "Body"))
    return once and not any("\0" in each or "\N{REPLACEMENT CHARACTER}" in each for each in said)


address = path("texts/twilio/received/", twilio_received, name="twilio_received")
