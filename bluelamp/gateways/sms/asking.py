"""Says one thing to a provider over HTTP, in a time that has an end, and tells what was never said from doubt."""

import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPException
from typing import Final

from bluelamp.foundation.lines.address import Address
from bluelamp.foundation.lines.line import Line
from bluelamp.foundation.lines.names import numbers_of
from bluelamp.foundation.lines.outcome import Outcome

SECONDS: Final = 10.0
MOST_READ: Final = 64 * 1024


@dataclass(frozen=True)
class Said:
    """What a provider answered, whole."""

    status: int
    body: bytes


def post(
    address: Address, path: str, *, body: bytes, headers: Mapping[str, str], seconds: float = SECONDS
) -> Said | Outcome:
    """Return what they answered; `NOT_TAKEN` where nothing was said to them, `IN_DOUBT` where no whole answer came.

    No redirect is followed. A name is looked up in half of `seconds`, the rest takes as many.
    """
    numbers = numbers_of(address.host, address.port, seconds=seconds / 2)
    if not numbers:
        return Outcome.NOT_TAKEN
    context = ssl.create_default_context() if address.secure else None
    line = Line(address.host, address.port, numbers, context=context, seconds=seconds)
    with line.cut_in_time():
        try:
            line.connect()
        except OSError:
            return Outcome.NOT_TAKEN
        try:
            return _spoken(line, f"{address.path}{path}", body, headers)
        except (OSError, HTTPException, ValueError):
            return Outcome.IN_DOUBT


def _spoken(line: Line, path: str, body: bytes, headers: Mapping[str, str]) -> Said | Outcome:
    line.request("POST", path, body=body, headers={"Accept": "application/json", "User-Agent": "Bluelamp", **headers})
    answer = line.getresponse()
    said = answer.read(MOST_READ + 1)
    is_whole = len(said) <= MOST_READ and not answer.length and not line.was_cut
    return Said(answer.status, said) if is_whole else Outcome.IN_DOUBT
