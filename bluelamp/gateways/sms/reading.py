"""Reads what a provider answered: what is certain, and what is in doubt. It believes no good answer without a name."""

import json
from typing import Any, Final

from bluelamp.foundation.lines.outcome import Outcome
from bluelamp.gateways.sms.adapter import Answer
from bluelamp.gateways.sms.asking import Said

LONGEST_SID: Final = 64
# They say that they did nothing: they have too much to do, or are closed.
NOTHING_DONE: Final = (429, 503)


def fields_in(said: Said) -> dict[str, Any]:
    """Return what JSON an answer holds, {} where it is none that we can use."""
    try:
        found = json.loads(said.body)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def taken_as(sid: Any) -> Answer:
    """Return that a text was taken under a name; without one that can be kept, nobody knows."""
    is_name = isinstance(sid, str) and 0 < len(sid) <= LONGEST_SID and sid.isascii() and sid.isprintable()
    return Answer(Outcome.TAKEN, sid) if is_name else Answer(Outcome.IN_DOUBT)


def not_taken(status: int) -> Answer:
    """Return what an answer means that is not good: one that breaks off half way leaves us in doubt."""
    is_certain = 300 <= status < 500 or status in NOTHING_DONE
    return Answer(Outcome.NOT_TAKEN if is_certain else Outcome.IN_DOUBT)
