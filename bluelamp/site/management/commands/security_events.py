"""Hand security events to whoever watches over the force's systems, one JSON object a line."""

import json
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any, Final
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError

from bluelamp.foundation.ledger.export import NO_LOOK, Line, entries_after, looks_after

SECONDS_BETWEEN: Final = 1


class Command(BaseCommand):
    """`bluelamp security-events`."""

    help = "Print security events, one JSON object a line, in order; --after goes on where another run ended."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take what to print, after which, and whether to wait for more."""
        parser.add_argument("--after", metavar="POSITION", help="the position of the last line that was read")
        parser.add_argument("--follow", action="store_true", help="wait for more, until stopped")
        which = parser.add_mutually_exclusive_group()
        which.add_argument("--all", action="store_true", help="the whole ledger")
        which.add_argument("--looks", action="store_true", help="looks at personal records, up to a minute ago")

    def handle(self, *args: Any, after: str | None, follow: bool, **which: bool) -> None:
        """Print line after line."""
        position = _position(after, looks=which["looks"])
        while True:
            for line in _lines(position, **which):
                self.stdout.write(json.dumps(line))
                position = UUID(line["position"]) if which["looks"] else line["position"]
            self.stdout.flush()
            if not follow:
                return
            time.sleep(SECONDS_BETWEEN)


def _lines(position: int | UUID, *, all: bool, **_: Any) -> Iterator[Line]:  # noqa: A002 as it is typed
    if isinstance(position, UUID):
        return looks_after(position)
    return entries_after(position, only_security=not all)


def _position(after: str | None, *, looks: bool) -> int | UUID:
    try:
        if looks:
            return UUID(after) if after else NO_LOOK
        return int(after) if after else 0
    except ValueError as error:
        raise CommandError("--after takes the position of the last line that was read, as it stands there.") from error
