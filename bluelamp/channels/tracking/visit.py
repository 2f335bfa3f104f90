"""The cookie that keeps a matter open for whoever showed its receipt, for half an hour after the last page."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from django.core import signing
from django.http import HttpRequest, HttpResponseBase

from bluelamp.foundation.design.cookies import Cookie, put_cookie

COOKIE: Final = Cookie.TRACKING
HELD: Final = Cookie.HELD  # lets whoever showed who they are see what we hold
OPEN_FOR: Final = timedelta(minutes=30)


def receipt_shown(request: HttpRequest) -> UUID | None:
    """Return the id of the receipt that this browser showed in the last half hour."""
    try:
        return UUID(signing.loads(request.COOKIES.get(COOKIE, ""), salt=COOKIE, max_age=OPEN_FOR))
    except (signing.BadSignature, ValueError):
        return None


def keep_open(response: HttpResponseBase, receipt_id: UUID) -> None:
    """Let the browser go on for another half hour."""
    remember(response, COOKIE, str(receipt_id))


def remember(response: HttpResponseBase, cookie: Cookie, value: str) -> None:
    """Have the browser show us again what it showed, in a cookie of this name that nobody can make."""
    put_cookie(response, cookie, signing.dumps(value, salt=cookie))


def shut(response: HttpResponseBase) -> None:
    """Ask for the receipt again next time."""
    response.delete_cookie(COOKIE, samesite="Lax")
    response.delete_cookie(HELD, samesite="Lax")
