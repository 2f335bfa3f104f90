"""What a browser is known by while it sends a file: the secret that its forms carry already, so no cookie more."""

from uuid import UUID

from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.utils.crypto import salted_hmac


def browser_of(request: HttpRequest, about: UUID) -> bytes:
    """Return what this browser is known by for what it sends about one thing; it leads back to nothing."""
    get_token(request)  # gives a secret to a browser that has none
    return salted_hmac("uploads", f"{about} {request.META['CSRF_COOKIE']}", algorithm="sha256").digest()
