"""Whether a page that was left open asks by itself, as it does when there is news, or someone asks for it."""

from django.http import HttpRequest


def asks_by_itself(request: HttpRequest) -> bool:
    """Say whether nobody need sit before the page that asks."""
    return "X-Live" in request.headers
