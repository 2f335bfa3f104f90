"""The cookies of the public's pages: all that there are, so that leaving takes each away, and how one is put there."""

from datetime import timedelta
from enum import StrEnum

from django.conf import settings
from django.http import HttpResponseBase


class Cookie(StrEnum):
    """A cookie that a page for the public may put into a browser."""

    FORM = "form"  # Django's own, against forms that another site sends
    VISIT = "visit"
    TRACKING = "tracking"
    HELD = "held"
    CHAT = "chat"
    LANGUAGE = "language"


def put_cookie(response: HttpResponseBase, cookie: Cookie, value: str, *, stays_for: timedelta | None = None) -> None:
    """Put a cookie into the browser that no script reads, until it is closed or for as long as was chosen to stay."""
    response.set_cookie(cookie, value, max_age=stays_for, httponly=True, secure=settings.SECURE, samesite="Lax")
