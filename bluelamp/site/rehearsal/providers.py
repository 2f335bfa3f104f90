"""Plays a provider of text messages: hands texts over and tells how far ours came, signed as the real one does."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode
from uuid import UUID

from django.conf import settings
from django.urls import reverse

from bluelamp.channels.sms.signatures import SETTINGS, SHA256, SIGNATURE, signature
from bluelamp.contacts.texting import sending_token
from bluelamp.foundation.clock import now
from bluelamp.foundation.lines.address import read_address
from bluelamp.gateways.sms.asking import Said, post

OURS: Final = "+447700900999"
COUNTRY: Final = "GB"
ACCOUNT: Final = "ACrehearsal"
TEMPLATE: Final = "f33517ff-2a88-4f6e-b855-c550268ce08a"


@dataclass(frozen=True)
class Twilio:
    """Twilio, or who speaks as it does: by the older signature, or by the newer under a key that has a name."""

    name: str
    known_by: str
    key: str = ""
    good = 200

    def hand_over(self, sid: str, sender: str, words: str) -> int:
        """Hand a text over that was just received, and return the code of the answer."""
        fields = {
            "MessageSid": sid,
            "SmsSid": sid,
            "SmsMessageSid": sid,
            "SmsStatus": "received",
            "From": sender,
            "FromCountry": COUNTRY,
            "To": OURS,
            "ToCountry": COUNTRY,
            "Body": words,
            "NumSegments": "1",
            "NumMedia": "0",
        }
        return self._post(reverse("twilio_received"), fields)

    def tell(self, sending_id: UUID, state: str) -> int:
        """Tell how far a text came, and return the code of the answer."""
        fields = {"MessageSid": f"SM{sending_id.hex}", "MessageStatus": state, "From": OURS}
        return self._post(reverse("twilio_told", args=[sending_token(sending_id)]), fields)

    def _post(self, path: str, fields: dict[str, str]) -> int:
        sent = fields | {"AccountSid": ACCOUNT, "ApiVersion": "2010-04-01"}
        lists = {name: [value] for name, value in sent.items()}
        made = signature(f"{settings.ADDRESS}{path}", lists, self.known_by, "sha256" if self.key else "sha1")
        headers = {SIGNATURE: made} | ({SETTINGS: f"key={self.key},algorithm={SHA256}"} if self.key else {})
        return _posted(path, urlencode(sent), headers | {"Content-Type": "application/x-www-form-urlencoded"})


@dataclass(frozen=True)
class Notify:
    """GOV.UK Notify, which calls back with a bearer."""

    name: str
    known_by: str
    good = 204

    def hand_over(self, sid: str, sender: str, words: str) -> int:
        """Hand a text over that was just received, and return the code of the answer."""
        said = {
            "id": sid,
            "source_number": sender.removeprefix("+"),
            "destination_number": OURS.removeprefix("+"),
            "message": words,
            "date_received": _moment(),
        }
        return self._post(reverse("notify_received"), said)

    def tell(self, sending_id: UUID, state: str) -> int:
        """Tell how far a text came, and return the code of the answer."""
        said = {
            "id": str(sending_id),
            "reference": str(sending_id),
            "status": state,
            "completed_at": _moment(),
            "notification_type": "sms",
            "template_id": TEMPLATE,
            "template_version": 1,
        }
        return self._post(reverse("notify_told"), said)

    def _post(self, path: str, said: Mapping[str, object]) -> int:
        headers = {"Authorization": f"Bearer {self.known_by}", "Content-Type": "application/json"}
        return _posted(path, json.dumps(said), headers)


Provider = Twilio | Notify


def _moment() -> str:
    return f"{now():%Y-%m-%dT%H:%M:%S.%fZ}"


def _posted(path: str, body: str, headers: dict[str, str]) -> int:
    """Post something to our address, and return the code of the answer, 0 where none came."""
    address = read_address(settings.ADDRESS)
    said = post(address, path, body=body.encode(), headers=headers) if address else None
    return said.status if isinstance(said, Said) else 0
