"""What the page with a map may load beside what every page may: tiles from the one place that is set."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpResponse


def let_in_tiles(response: HttpResponse) -> HttpResponse:
    """Let a page load its worker from us, and tiles from where they are set to come from."""
    policy = settings.CONTENT_SECURITY_POLICY
    if settings.MAP_TILES:
        tiles = urlsplit(settings.MAP_TILES)
        origin = f"{tiles.scheme}://{tiles.netloc}"
        policy = policy.replace("img-src 'self' data:", f"img-src 'self' data: blob: {origin}")
        policy += f"; connect-src 'self' {origin}"
    response["Content-Security-Policy"] = f"{policy}; worker-src 'self'"
    return response
