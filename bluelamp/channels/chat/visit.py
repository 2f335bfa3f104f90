"""The cookie that keeps a chat open in one browser: until it is closed, or for a week where the person chose that.

It holds the secret that the receipt code is made from; that is made with a key of ours, so the cookie shows no code. Of
whoever came with code and word it holds which receipt they showed, and no secret.
"""

import secrets
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.core import signing
from django.http import HttpRequest, HttpResponseBase

from bluelamp.contacts.chats import contact_of_seed
from bluelamp.contacts.queries import contact_of_receipt, leads_to_a_receipt
from bluelamp.foundation.design.cookies import Cookie, put_cookie
from bluelamp.foundation.quiet import code_in, hidden

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

COOKIE: Final = Cookie.CHAT
SEED_BYTES: Final = 32
OPEN_FOR: Final = timedelta(hours=1)
STAYS_FOR: Final = timedelta(days=7)


@dataclass(frozen=True)
class Visit:
    """A chat in one browser: its secret seed, whether the browser may remember it once it is closed, the code of the
    service that it is about, '' for none, and the receipt of whoever came with one, who has no seed.
    """

    seed: bytes
    stays: bool
    about: str = ""
    receipt: UUID | None = None

    @property
    def open_for(self) -> timedelta:
        """Return for how long after the last page the chat is open here."""
        return STAYS_FOR if self.stays else OPEN_FOR


def new_visit(*, stays: bool) -> Visit:
    """Begin a chat that nothing was said in."""
    return Visit(secrets.token_bytes(SEED_BYTES), stays)


def visit_with(receipt: UUID, *, stays: bool) -> Visit:
    """Go on with what a receipt opens, that was shown just now."""
    return Visit(b"", stays, receipt=receipt)


def contact_of(visit: Visit | None) -> "Contact | None":
    """Return the contact of a chat, None where nothing was said yet, or its receipt was given anew."""
    if visit is None:
        return None
    return contact_of_receipt(visit.receipt) if visit.receipt else contact_of_seed(visit.seed)


def is_over(visit: Visit) -> bool:
    """Say of a chat without a contact whether it had one that its receipt opens no more."""
    return visit.receipt is not None or leads_to_a_receipt(visit.seed)


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
        receipt = UUID(held["receipt"]) if "receipt" in held else None
        visit = Visit(bytes.fromhex(held["seed"]), held["stays"], code_in(held.get("about", "")), receipt)
        signing.loads(cookie, salt=COOKIE, max_age=visit.open_for)
    except (signing.BadSignature, ValueError):
        return None
    return visit


def keep_open(response: HttpResponseBase, visit: Visit) -> None:
    """Let the browser go on for as long again. What it is about is hidden there, as in addresses."""
    held = {"seed": visit.seed.hex(), "stays": visit.stays}
    held |= {"about": hidden(visit.about)} if visit.about else {}
    held |= {"receipt": visit.receipt.hex} if visit.receipt else {}
    signed = signing.dumps(held, salt=COOKIE)
    put_cookie(response, COOKIE, signed, stays_for=STAYS_FOR if visit.stays else None)


def shut(response: HttpResponseBase) -> None:
    """Have the browser forget a chat that is over."""
    response.delete_cookie(COOKIE, samesite="Lax")
