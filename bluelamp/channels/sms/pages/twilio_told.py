"""Hear from a Twilio-shaped webhook how far a text of ours came, once it is proved to be theirs."""

import json

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from bluelamp.channels.sms.keeping import keep_dead, note_state
from bluelamp.channels.sms.proving import proved_fields
from bluelamp.channels.sms.states import OF_TWILIO
from bluelamp.contacts.texting import sending_named
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.texts.rules import Provider, WhyDead


@csrf_exempt
@open_to_public
@require_POST
def twilio_told(request: HttpRequest, sending_token: str) -> HttpResponse:
    """Write it down and say so; what is of no text of ours is answered well and changes nothing."""
    fields = proved_fields(request)
    if fields is None:
        return HttpResponse(status=403)
    sending_id = sending_named(sending_token)
    if sending_id is not None:
        state = OF_TWILIO.get("".join(fields.get("MessageStatus", [])))
        if state is None:
            said = {"sending": str(sending_id)} | fields
            keep_dead(Provider.TWILIO, WhyDead.NO_STATE, json.dumps(said, ensure_ascii=False))
        else:
            note_state(sending_id, state)
    return HttpResponse(status=204)


address = path("texts/twilio/told/<slug:sending_token>/", twilio_told, name="twilio_told")
