"""The adapter that comes with Bluelamp: JSON over HTTP to one address inside the force's network."""

import json
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from bluelamp.foundation.lines.address import Address
from bluelamp.foundation.lines.line import Line
from bluelamp.foundation.lines.names import numbers_of
from bluelamp.gateways.records.adapter import Answer, Sheet, Unknown, Why
from bluelamp.gateways.records.reading import read_answer

SECONDS: Final = 10.0
MOST_READ: Final = 64 * 1024


@dataclass(frozen=True)
class JsonOverHttp:
    """Speaks to the one address that is set: its name is proven, it is asked as who we are, no redirect is followed.

    `secret` is a file, read each time, so that a new one counts at once. `trusts` is a file with the certificates that
    prove its name, None for those that this machine trusts. A verb ends within `seconds`, and half as many for a name.
    """

    address: Address
    secret: Path
    trusts: Path | None
    seconds: float

    def create(self, sheet: Sheet) -> Answer:
        """Have a record made, under our reference as the name of the request."""
        said = {"reference": sheet.reference, "version": sheet.version, **sheet.says}
        return self._ask("POST", "/reports", sheet.reference, said)

    def update(self, number: str, sheet: Sheet) -> Answer:
        """Bring a record up to date, found by our reference; the number goes along, so that both can compare."""
        said = {"reference": sheet.reference, "version": sheet.version, "number": number, **sheet.says}
        return self._ask("PUT", f"/reports/{quote(sheet.reference, safe='')}", sheet.reference, said)

    def look_up(self, reference: str) -> Answer:
        """Ask what they hold under a reference."""
        return self._ask("GET", f"/reports/{quote(reference, safe='')}", reference, None)

    def _ask(self, method: str, path: str, reference: str, said: Mapping[str, Any] | None) -> Answer:
        try:
            headers = self._headers(reference)
            context = ssl.create_default_context(cafile=self.trusts) if self.address.secure else None
        except OSError:  # the secret or the certificates cannot be read, so nobody is asked
            return Unknown(Why.NO_LINE)
        numbers = numbers_of(self.address.host, self.address.port, seconds=self.seconds / 2)
        if not numbers:
            return Unknown(Why.NO_NAME)
        line = Line(self.address.host, self.address.port, numbers, context=context, seconds=self.seconds)
        body = None if said is None else json.dumps(said).encode()
        with line.cut_in_time():
            answer = _spoken(
                line,
                lambda: line.request(method, self.address.path + path, body=body, headers=headers),
                reference,
            )
            return Unknown(Why.TOO_SLOW) if line.was_cut else answer

    def _headers(self, reference: str) -> dict[str, str]:
        return {
            "Accept": "application/json",
            "Authorization": f"Bearer {self.secret.read_text(encoding='ascii', errors='ignore').strip()}",
            "Content-Type": "application/json",
            "Idempotency-Key": reference,
            "User-Agent": "Bluelamp",
        }


def _spoken(line: Line, ask: Callable[[], None], reference: str) -> Answer:
    try:
        line.connect()
    except TimeoutError:
        return Unknown(Why.TOO_SLOW)
    except ssl.SSLCertVerificationError:
        return Unknown(Why.NOT_PROVEN)
    except OSError:
        return Unknown(Why.NO_LINE)
    try:
        ask()
        return _read(line.getresponse(), reference)
    except TimeoutError:
        return Unknown(Why.TOO_SLOW)
    except (OSError, HTTPException, ValueError):
        return Unknown(Why.NOT_WHOLE)


def _read(answer: HTTPResponse, reference: str) -> Answer:
    """Read an answer to its end, of a long one only as much as shows that it is too long."""
    says_its_length = answer.chunked or answer.length is not None
    body = answer.read(MOST_READ + 1)
    if len(body) > MOST_READ:
        return Unknown(Why.TOO_LONG)
    if not says_its_length or answer.length:
        return Unknown(Why.NOT_WHOLE)
    return read_answer(answer.status, body, reference)
