"""Where a message is to go: an address as it was typed, and the numeric ones behind its name that may be reached."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, urlsplit

from django.conf import settings

from bluelamp.foundation.lines.names import numbers_of
from bluelamp.gateways.webhooks.rules import Why, is_public, is_this_machine

LONGEST: Final = 500
# Visible ASCII, without the backslash, which some read as a slash, and without a fragment, which nobody is sent.
TYPED: Final = re.compile(r"""[!"$-\[\]-~]{1,500}""")
SECONDS: Final = 5.0


class NoTarget(Exception):
    """Nothing may be sent there; `why` says what is wrong."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class Target:
    """A web address, taken apart."""

    secure: bool
    host: str
    port: int
    path: str


def may_stay_here() -> bool:
    """Say whether messages may go to this machine, in the open: only where a demonstration asks for it."""
    return bool(settings.DEMONSTRATION and settings.WEBHOOKS_HERE)


def read_target(url: str) -> Target:
    """Take an `https://` address apart; raise `NoTarget` where it is none, holds a password, or is too long."""
    try:
        parts = urlsplit(url) if TYPED.fullmatch(url) else None
        port = parts.port if parts else None
    except ValueError:
        parts = None
    if parts is None or not _is_plain(parts) or port == 0:
        raise NoTarget(Why.NO_ADDRESS)
    secure = parts.scheme == "https"
    path = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
    return Target(secure, parts.hostname or "", port or (443 if secure else 80), path)


def addresses_of(target: Target) -> list[str]:
    """Look a name up now and return its numeric addresses; raise `NoTarget` where any of them is not public.

    Whoever connects must use one of these, and not look the name up again: the answer may be another by then.
    """
    found = numbers_of(target.host, target.port, seconds=SECONDS)
    if not found:
        raise NoTarget(Why.NO_NAME)
    here = may_stay_here() and all(map(is_this_machine, found))
    if not here and not (target.secure and all(map(is_public, found))):
        raise NoTarget(Why.NOT_PUBLIC)
    return found


def _is_plain(parts: SplitResult) -> bool:
    schemes = ("https", "http") if may_stay_here() else ("https",)
    return parts.scheme in schemes and bool(parts.hostname) and not {"@", "%"} & set(parts.netloc)
