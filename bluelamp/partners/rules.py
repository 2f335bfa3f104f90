"""Decisions about partners: what a key looks like and may do, how a message is signed. No Django, no clock."""

import hmac
import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Final


class Scope(StrEnum):
    """What a key may be used for."""

    WRITE = "reports.write"
    READ_STATUS = "reports.read_status"


class News(StrEnum):
    """What a partner's system can be told of a report that it sent."""

    RECEIVED = "received"
    ANSWERED = "answered"
    CLOSED = "closed"


LONGEST_NAME: Final = 60
LONGEST_TARGET: Final = 500
TRIES: Final = 20
KEY_BYTES: Final = 32
KEY: Final = re.compile(r"bluelamp_[A-Za-z0-9_-]{43}")
SENT_AS: Final = re.compile(r"[!-~]{8,200}")
USUAL_PACE: Final = 600
MOST_PACE: Final = 60_000


def key_in(header: str) -> str:
    """Return the key in an `Authorization` header, '' where there is none that could be one of ours."""
    scheme, _space, rest = header.partition(" ")
    key = rest.strip()
    return key if scheme.lower() == "bearer" and KEY.fullmatch(key) else ""


def fits_as_name_of_sending(typed: str) -> bool:
    """Say whether a text can name one sending: 8 to 200 letters, digits and signs, no spaces."""
    return SENT_AS.fullmatch(typed) is not None


def sign(secrets: Iterable[str], at: int, body: bytes) -> str:
    """Return the signature of a message that is sent `at` so many seconds after 1970, one for each secret."""
    signed = b"%d.%s" % (at, body)
    made = [hmac.digest(secret.encode(), signed, "sha256").hex() for secret in secrets]
    return ",".join([f"t={at}", *(f"v1={each}" for each in made)])
