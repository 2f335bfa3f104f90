"""Asks another machine one question over HTTP, in a time that has an end, and reads JSON: or nothing at all."""

import json
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any, Final
from urllib.parse import urlencode

import structlog

from bluelamp.foundation.lines.address import Address
from bluelamp.foundation.lines.line import Line
from bluelamp.foundation.lines.names import numbers_of

log = structlog.get_logger(__name__)
SECONDS: Final = 3.0
MOST_READ: Final = 512 * 1024
# A slow gazetteer holds up no more pages than these; who comes while they wait goes on without.
AT_ONCE: Final = BoundedSemaphore(2)


@dataclass(frozen=True)
class Service:
    """A gazetteer behind one address. `key` is a file, read each time, so that a new one counts at once.

    A name is looked up in half of `seconds`, the question asked in as many.
    """

    address: Address
    key: Path | None = None
    seconds: float = SECONDS

    def ask(self, path: str, question: Mapping[str, str], *, key_as: str = "") -> Any:
        """Return what JSON it answers; None where it does not, in time, whole, and with 200. No redirect is followed.

        What is asked stands in its address, because these services know no other way.
        """
        if not AT_ONCE.acquire(blocking=False):
            return _nothing("others wait for it")
        try:
            return self._ask(f"{self.address.path}{path}?{urlencode(question)}", self._headers(key_as))
        except (OSError, HTTPException, ValueError, RecursionError) as error:
            return _nothing(type(error).__name__)
        finally:
            AT_ONCE.release()

    def _ask(self, path: str, headers: Mapping[str, str]) -> Any:
        where = self.address
        context = ssl.create_default_context() if where.secure else None
        numbers = numbers_of(where.host, where.port, seconds=self.seconds / 2)
        if not numbers:
            return _nothing("its name leads nowhere")
        line = Line(where.host, where.port, numbers, context=context, seconds=self.seconds)
        with line.cut_in_time():
            line.request("GET", path, headers=dict(headers))
            answer = line.getresponse()
            body = answer.read(MOST_READ + 1)
            is_whole = answer.status == 200 and len(body) <= MOST_READ and not line.was_cut
            return json.loads(body) if is_whole else _nothing(f"it answered {answer.status}")

    def _headers(self, key_as: str) -> dict[str, str]:
        headers = {"Accept": "application/json", "User-Agent": "Bluelamp"}
        if key_as and self.key is not None:
            headers[key_as] = self.key.read_text(encoding="ascii", errors="ignore").strip()
        return headers


def _nothing(why: str) -> None:
    """Note for whoever runs the force's systems why there is no answer, and nothing of what was asked."""
    log.warning("the gazetteer gave no answer", why=why)
