"""Welcome codes: how someone new comes to a password that nobody else knows. No code is kept anywhere."""

import hmac
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bluelamp.foundation.clock import READABLE, today
from bluelamp.foundation.keys.secrets import keyed_digest, keyed_digests
from bluelamp.staff.rules import WELCOME_GROUPS, in_letters, tidy_welcome_code

if TYPE_CHECKING:
    from bluelamp.staff.models import Account

GOOD_FOR_DAYS: Final = 3
NOBODY: Final = (UUID(int=0).bytes, b"!", b"closed")


def welcome_code(account: "Account") -> str:
    """Return the code, such as `K7PM-2XQD-T4NF-G757`, with which an account chooses its password.

    It is good today and the two days after, and dead once a password is chosen or the account is closed.
    """
    return _code(keyed_digest("codes", *_parts(account, today())))


def is_welcome(account: "Account | None", typed: str) -> bool:
    """Say whether this is the welcome code of an account that has no password; it takes as long where there is none."""
    code = tidy_welcome_code(typed, READABLE)
    days = [today() - timedelta(days=ago) for ago in range(GOOD_FOR_DAYS)]
    good = [_code(digest) for day in days for digest in keyed_digests("codes", *_parts(account, day))]
    fits = [hmac.compare_digest(code.encode(), one.encode()) for one in good]
    return any(fits) and account is not None and account.is_active and not account.has_usable_password()


def _parts(account: "Account | None", day: date) -> tuple[bytes, ...]:
    """Return what a code is made of: with another password, or closed, an account has other codes."""
    who = NOBODY
    if account is not None:
        who = (account.pk.bytes, account.password.encode(), b"open" if account.is_active else b"closed")
    return b"welcome", *who, day.isoformat().encode()


def _code(digest: bytes) -> str:
    letters = in_letters(digest, READABLE)
    return "-".join(letters[start : start + 4] for start in range(0, WELCOME_GROUPS * 4, 4))
