"""The cookie that keeps a chat open in one browser: until it is closed, or for a week where the person chose that.

It holds the secret that the receipt code is made from; that is made with a key of ours, so the cookie shows no code.
"""

import secrets
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from django.core import signing
from django.http import HttpRequest, HttpResponseBase

from bluelamp.foundation.design.cookies import Cookie, put_cookie
from bluelamp.foundation.quiet import code_in, hidden

COOKIE: Final = Cookie.CHAT
SEED_BYTES: Final = 32
OPEN_FOR: Final = timedelta(hours=1)
STAYS_FOR: Final = timedelta(days=7)


@dataclass(frozen=True)
class Visit:
    """A chat in one browser: its secret seed, whether the browser may remember it once it is closed, and the code of
    the service that it is about, '' for none.
    """

    seed: bytes
    stays: bool
    about: str = ""

    @property
    def open_for(self) -> timedelta:
        """Return for how long after the last page the chat is open here."""
        return STAYS_FOR if self.stays else OPEN_FOR


def new_visit(*, stays: bool) -> Visit:
    """Begin a chat that nothing was said in."""
    return Visit(secrets.token_bytes(SEED_BYTES), stays)


def is_about(visit: Visit, about: str) -> Visit:
    """Return a chat as one about a service, and about no other."""
    return replace(visit, about=about)


def visit_of(request: HttpRequest) -> Visit | None:
    """Return the chat of this browser, None where there is none, or it was left alone for too long."""
    return visit_in(request.COOKIES.get(COOKIE, ""))


def visit_in(cookie: str) -> Visit | None:
    """Return the chat that a cookie holds, None where we did not make it, or too long ago."""
    try:
        held = signing.loads(cookie, salt=COOKIE, max_age=STAYS_FOR)
        visit = Visit(bytes.fromhex(held["seed"]), held["stays"], code_in(held.get("about", "")))
        signing.loads(cookie, salt=COOKIE, max_age=visit.open_for)
    except (signing.BadSignature, ValueError):
        return None
    return visit


def keep_open(response: HttpResponseBase, visit: Visit) -> None:
    """Let the browser go on for as long again. What it is about is hidden there, as in addresses."""
    held = {"seed": visit.seed.hex(), "stays": visit.stays} | ({"about": hidden(visit.about)} if visit.about else {})
    signed = signing.dumps(held, salt=COOKIE)
    put_cookie(response, COOKIE, signed, stays_for=STAYS_FOR if visit.stays else None)
