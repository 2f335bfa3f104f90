"""Hand one message to a partner's system, and say honestly whether it took it."""

import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from typing import Final

from django.conf import settings

from bluelamp.foundation.lines.line import Line
from bluelamp.foundation.shutter.queries import sending_shut
from bluelamp.gateways.webhooks.rules import Why, of_status
from bluelamp.gateways.webhooks.target import NoTarget, Target, addresses_of, read_target

SECONDS = 10.0
MOST_READ: Final = 64 * 1024


@dataclass(frozen=True)
class Posted:
    """What became of a message, and the status of the answer where there was one."""

    why: Why
    status: int | None = None


def wrong_with_target(url: str) -> Why | None:
    """Return why nothing may be sent to an address, as far as can be seen now; None where it may."""
    try:
        addresses_of(read_target(url))
    except NoTarget as error:
        return error.why
    return None


def post(url: str, *, body: bytes, headers: Mapping[str, str]) -> Posted:
    """Send a message to an address that is checked again now, and wait ten seconds at most for all of the answer.

    It is `TAKEN` only where the answer is whole, says 200 to 299 and has 64 KiB or less; what else it says is read by
    nobody. Any other may have been taken all the same, and may be sent again under the same name. Nothing is tried
    while sending is `SHUT`, which it always is in training.
    """
    if settings.TRAINING or sending_shut():
        return Posted(Why.SHUT)
    try:
        target = read_target(url)
        context = ssl.create_default_context() if target.secure else None
        line = Line(target.host, target.port, addresses_of(target), context=context, seconds=SECONDS)
    except NoTarget as error:
        return Posted(error.why)
    with line.cut_in_time():
        posted = _hand_over(line, target, body, headers)
        return Posted(Why.TOO_SLOW) if line.was_cut else posted


def _hand_over(line: Line, target: Target, body: bytes, headers: Mapping[str, str]) -> Posted:
    try:
        line.connect()
    except TimeoutError:
        return Posted(Why.TOO_SLOW)
    except ssl.SSLCertVerificationError:
        return Posted(Why.NOT_PROVEN)
    except OSError:
        return Posted(Why.NO_LINE)
    try:
        line.request("POST", target.path, body=body, headers=dict(headers))
        return _read(line.getresponse())
    except TimeoutError:
        return Posted(Why.TOO_SLOW)
    except (OSError, HTTPException):
        return Posted(Why.NOT_WHOLE)


def _read(answer: HTTPResponse) -> Posted:
    """Read a good answer to its end, of a long one only as much as shows that it is too long.

    Where it does not say how long it is, nobody can tell whether it was cut off.
    """
    why = of_status(answer.status)
    if why != Why.TAKEN:
        return Posted(why, answer.status)
    says_its_length = answer.chunked or answer.length is not None
    if len(answer.read(MOST_READ + 1)) > MOST_READ:
        return Posted(Why.TOO_LONG, answer.status)
    return Posted(why if says_its_length and not answer.length else Why.NOT_WHOLE, answer.status)
