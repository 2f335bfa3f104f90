"""Take over a text message from a Twilio-shaped webhook, once it is proved to be theirs."""

import json
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from bluelamp.channels.sms.keeping import keep, keep_dead
from bluelamp.channels.sms.proving import proved_fields
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.texts.rules import Provider, WhyDead

NOTHING_TO_SAY: Final = "<Response/>"


@csrf_exempt
@open_to_public
@require_POST
def twilio_received(request: HttpRequest) -> HttpResponse:
    """Keep the text and say so; refuse what nobody proved, and keep apart what cannot be used."""
    fields = proved_fields(request)
    if fields is None:
        return HttpResponse(status=403)
    body = json.dumps(fields, ensure_ascii=False)
    if not _is_read(fields):
        keep_dead(Provider.TWILIO, WhyDead.NOT_READ, body)
    else:
        said = {name: fields.get(name, [""])[0] for name in ("MessageSid", "From", "Body")}
        keep(Provider.TWILIO, sid=said["MessageSid"], sender=said["From"], words=said["Body"], body=body)
    return HttpResponse(NOTHING_TO_SAY, content_type="text/xml")


def _is_read(fields: dict[str, list[str]]) -> bool:
    """Say whether each field that says something was said once, and nothing in it is a null byte or a half letter."""
    said = [value for values in fields.values() for value in values]
    once = all(len(fields.get(name, [])) <= 1 for name in ("MessageSid", "From", "Body"))
    return once and not any("\0" in each or "\N{REPLACEMENT CHARACTER}" in each for each in said)


address = path("texts/twilio/received/", twilio_received, name="twilio_received")
