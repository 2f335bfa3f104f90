"""A provider that tells how far a text of ours came, as its real one does: signed, in its own words."""

import json
from typing import Any

from django.conf import settings
from django.test import Client

from bluelamp.channels.sms.tests.sending import BEARER, post_form
from bluelamp.gateways.sms.tests.providing import NOTIFY_TOOK, TWILIO_TOOK


def twilio_tells(address: str, status: str, **more: str) -> int:
    """Let Twilio tell at an address of ours how far a text came, and return the status of the answer."""
    sid = TWILIO_TOOK["sid"]
    fields = {"MessageSid": sid, "MessageStatus": status, "SmsSid": sid, "SmsStatus": status, "To": "+447700900123"}
    return post_form(address.removeprefix(settings.ADDRESS), fields | {"AccountSid": "AC1"} | more)


def notify_tells(reference: str, status: str, *, bearer: str = BEARER, **more: Any) -> int:
    """Let GOV.UK Notify tell how far a text came, and return the status of the answer."""
    said = {
        "id": NOTIFY_TOOK["id"],
        "reference": reference,
        "to": "447700900123",
        "status": status,
        "created_at": "2026-05-12T09:00:00.000000Z",
        "completed_at": "2026-05-12T09:00:09.000000Z",
        "sent_at": "2026-05-12T09:00:01.000000Z",
        "notification_type": "sms",
        "template_id": "f33517ff",
        "template_version": 1,
    }
    client = Client(enforce_csrf_checks=True, SERVER_NAME="localhost")
    headers = {"Authorization": f"Bearer {bearer}"}
    body = json.dumps(said | more)
    return client.post("/texts/notify/told/", body, content_type="application/json", headers=headers).status_code
