"""Where another machine of the force is: one address, as it is set, and nowhere else."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

TYPED: Final = re.compile(r"""[!"$-\[\]-~]{1,500}""")
THIS_MACHINE: Final = ("127.0.0.1", "::1", "localhost")


@dataclass(frozen=True)
class Address:
    """A web address, taken apart; `path` ends without a slash."""

    secure: bool
    host: str
    port: int
    path: str


def read_address(url: str) -> Address | None:
    """Take an address apart; None where it is none, holds a password or a question, or would go in the open.

    It begins with `https://`. With `http://` it may lead to this machine only, where a program adds the TLS.
    """
    try:
        parts = urlsplit(url) if TYPED.fullmatch(url) else None
        port = parts.port if parts else None
    except ValueError:
        return None
    if parts is None or not parts.hostname or parts.query or "@" in parts.netloc or port == 0:
        return None
    secure = parts.scheme == "https"
    if not secure and not (parts.scheme == "http" and parts.hostname in THIS_MACHINE):
        return None
    return Address(secure, parts.hostname, port or (443 if secure else 80), parts.path.rstrip("/"))
