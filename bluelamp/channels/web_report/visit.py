"""The cookie that lets one browser, and no other, open its drafts; it ends with the browser."""

import base64
import binascii
import secrets

from django.http import HttpRequest, HttpResponseBase

from bluelamp.foundation.design.cookies import Cookie, put_cookie
from bluelamp.reports.drafts import TOKEN_BYTES


def token_of(request: HttpRequest) -> bytes | None:
    """Return the browser's token, None where it has none or sends nonsense."""
    try:
        token = base64.urlsafe_b64decode(request.COOKIES.get(Cookie.VISIT, ""))
    except (binascii.Error, ValueError):
        return None
    return token if len(token) == TOKEN_BYTES else None


def new_token() -> bytes:
    """Return a token for a browser that has none."""
    return secrets.token_bytes(TOKEN_BYTES)


def remember(response: HttpResponseBase, token: bytes) -> None:
    """Give the token to the browser, until it is closed."""
    put_cookie(response, Cookie.VISIT, base64.urlsafe_b64encode(token).decode("ascii"))
