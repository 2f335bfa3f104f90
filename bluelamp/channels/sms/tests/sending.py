"""A provider that sends text messages to us, as its real one does: signed, in its own words."""

import base64
import hashlib
import hmac
import json
from typing import Any, Final
from urllib.parse import urlencode

from django.conf import settings
from django.test import Client

from bluelamp.channels.sms.signatures import SETTINGS, SIGNATURE
from bluelamp.foundation.work.worker import do_what_is_due

TOKEN: Final = "a token of the account"
KEY: Final = "a key of its own"
BEARER: Final = "a bearer of ours"
TWILIO: Final = "/texts/twilio/received/"
NOTIFY: Final = "/texts/notify/received/"
FORM: Final = "application/x-www-form-urlencoded"
FIELDS: Final = {
    "ToCountry": "GB",
    "ToState": "",
    "SmsMessageSid": "SM1",
    "NumMedia": "0",
    "ToCity": "",
    "FromZip": "",
    "SmsSid": "SM1",
    "FromState": "",
    "SmsStatus": "received",
    "FromCity": "",
    "Body": "My bike is gone.",
    "FromCountry": "GB",
    "To": "+447700900999",
    "ToZip": "",
    "NumSegments": "1",
    "MessageSid": "SM1",
    "AccountSid": "AC1",
    "From": "+447700900123",
    "ApiVersion": "2010-04-01",
}


def connect(settings_now: Any) -> None:
    """Give both providers what they are known by."""
    settings_now.TWILIO_TOKENS, settings_now.TWILIO_KEYS = [TOKEN], {"spring": KEY}
    settings_now.NOTIFY_TOKEN = BEARER


def fields_of(**changed: str) -> dict[str, str]:
    """Return the fields of a text."""
    return FIELDS | changed


def signed(fields: dict[str, str], *, anew: bool = False, path: str = TWILIO) -> dict[str, str]:
    """Return the headers that Twilio signs a form with, of the older kind or of the newer."""
    text = f"{settings.ADDRESS}{path}" + "".join(f"{name}{fields[name]}" for name in sorted(fields))
    key, digest = (KEY, hashlib.sha256) if anew else (TOKEN, hashlib.sha1)
    made = base64.b64encode(hmac.new(key.encode(), text.encode(), digest).digest()).decode()
    return {SIGNATURE: made} | ({SETTINGS: "key=spring,algorithm=HMAC_SHA256"} if anew else {})


def post_form(path: str, fields: dict[str, str], headers: dict[str, str] | None = None) -> int:
    """Send a form to an address of ours as Twilio does, and return the status of the answer."""
    shown = signed(fields, path=path) if headers is None else headers
    client = Client(enforce_csrf_checks=True, SERVER_NAME="localhost")
    return client.post(path, urlencode(fields), content_type=FORM, headers=shown).status_code


def send(fields: dict[str, str], headers: dict[str, str] | None = None, *, anew: bool = False) -> int:
    """Send a form as Twilio does, and return the status of the answer."""
    return post_form(TWILIO, fields, signed(fields, anew=anew) if headers is None else headers)


def notify(said: Any, *, bearer: str = BEARER) -> int:
    """Send a callback as GOV.UK Notify does, and return the status of the answer."""
    body = said if isinstance(said, (str, bytes)) else json.dumps(said)
    headers = {"Authorization": f"Bearer {bearer}"}
    client = Client(enforce_csrf_checks=True, SERVER_NAME="localhost")
    return client.post(NOTIFY, body, content_type="application/json", headers=headers).status_code


def let_be_read() -> None:
    """Let the work behind the door be done."""
    do_what_is_due()
