"""A way to GOV.UK Notify. https://docs.notifications.service.gov.uk/rest-api.html"""

import base64
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bluelamp.foundation.clock import now
from bluelamp.foundation.lines.address import Address
from bluelamp.foundation.lines.outcome import Outcome
from bluelamp.gateways.sms.adapter import Answer, Text
from bluelamp.gateways.sms.asking import SECONDS, Said, post
from bluelamp.gateways.sms.reading import fields_in, not_taken, taken_as

ID: Final = 36  # letters of the id of a service, and of a secret: they end a key, with a hyphen between
VARIABLE: Final = "words"
ABOUT_THE_NUMBER: Final = ("phone_number ", "Invalid phone number", "Cannot send to international")


@dataclass(frozen=True)
class Notify:
    """Speaks for one service, by its key in a file, read each time. Its template is the one variable `((words))`."""

    address: Address
    secret: Path
    template: str
    sender: str = ""
    seconds: float = SECONDS

    def hand_over(self, text: Text) -> Answer:
        """Have a text sent from our number; how it goes on is told under our name for it."""
        asked = {
            "phone_number": text.to,
            "template_id": self.template,
            "personalisation": {VARIABLE: text.words},
            "reference": text.name,
        } | ({"sms_sender_id": self.sender} if self.sender else {})
        try:
            key = self.secret.read_text(encoding="utf-8", errors="ignore").strip()
        except OSError:  # without its secret nobody is asked
            return Answer(Outcome.NOT_TAKEN)
        headers = {"Authorization": f"Bearer {_token(key)}", "Content-Type": "application/json"}
        body = json.dumps(asked).encode()
        said = post(self.address, "/v2/notifications/sms", body=body, headers=headers, seconds=self.seconds)
        return _read(said) if isinstance(said, Said) else Answer(said)


def _read(said: Said) -> Answer:
    found = fields_in(said)
    if said.status in (200, 201):
        return taken_as(found.get("id"))
    if said.status == 400 and any(why.startswith(ABOUT_THE_NUMBER) for why in _whys(found)):
        return Answer(Outcome.REFUSED)
    return not_taken(said.status)


def _whys(found: Mapping[str, Any]) -> list[str]:
    errors = found.get("errors")
    given = errors if isinstance(errors, list) else []
    return [str(each.get("message", "")) for each in given if isinstance(each, dict)]


def _token(key: str) -> str:
    """Return a JSON web token of this moment, as they ask for it: it holds for half a minute."""
    service, secret = key[-2 * ID - 1 : -ID - 1], key[-ID:]
    said = {"iss": service, "iat": int(now().timestamp())}
    signed = f"{_part({'typ': 'JWT', 'alg': 'HS256'})}.{_part(said)}"
    return f"{signed}.{_in_letters(hmac.digest(secret.encode(), signed.encode(), 'sha256'))}"


def _part(said: Mapping[str, object]) -> str:
    return _in_letters(json.dumps(said, separators=(",", ":")).encode())


def _in_letters(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()
