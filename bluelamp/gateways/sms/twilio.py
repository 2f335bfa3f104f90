"""A way to Twilio, and to who speaks as it does. https://www.twilio.com/docs/messaging/api/message-resource"""

import base64
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote, urlencode

from bluelamp.foundation.lines.address import Address
from bluelamp.foundation.lines.outcome import Outcome
from bluelamp.gateways.sms.adapter import Answer, Text
from bluelamp.gateways.sms.asking import SECONDS, Said, post
from bluelamp.gateways.sms.reading import fields_in, not_taken, taken_as

TAKEN: Final = (200, 201)
NEVER_LEFT: Final = ("failed", "undelivered", "canceled")
# No number, none that takes texts, one whose owner answered STOP, and words that are too many or none.
NOBODY_MAY: Final = (21211, 21214, 21217, 21602, 21610, 21614, 21617)


@dataclass(frozen=True)
class Twilio:
    """Speaks for one account. `secret` is a file with its token, read each time, so that a new one counts at once."""

    address: Address
    account: str
    secret: Path
    sender: str
    seconds: float = SECONDS

    def hand_over(self, text: Text) -> Answer:
        """Have a text sent from our number; how it goes on is told to the address in it."""
        form = {"To": text.to, "From": self.sender, "Body": text.words, "StatusCallback": text.told_at}
        path = f"/2010-04-01/Accounts/{quote(self.account, safe='')}/Messages.json"
        try:
            headers = self._headers()
        except OSError:  # without its secret nobody is asked
            return Answer(Outcome.NOT_TAKEN)
        said = post(self.address, path, body=urlencode(form).encode(), headers=headers, seconds=self.seconds)
        return _read(said) if isinstance(said, Said) else Answer(said)

    def _headers(self) -> dict[str, str]:
        token = self.secret.read_text(encoding="utf-8", errors="ignore").strip()
        shown = base64.b64encode(f"{self.account}:{token}".encode()).decode()
        return {"Authorization": f"Basic {shown}", "Content-Type": "application/x-www-form-urlencoded"}


def _read(said: Said) -> Answer:
    found = fields_in(said)
    if said.status in TAKEN:
        return Answer(Outcome.NOT_TAKEN) if found.get("status") in NEVER_LEFT else taken_as(found.get("sid"))
    if 400 <= said.status < 500 and found.get("code") in NOBODY_MAY:
        return Answer(Outcome.REFUSED)
    return not_taken(said.status)
