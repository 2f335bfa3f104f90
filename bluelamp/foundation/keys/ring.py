"""The keys of one purpose as this process knows them since it started: the newest first, then the earlier ones."""

from functools import cache

from django.conf import settings

from bluelamp.foundation.keys.files import read_keys


@cache
def ring(purpose: str) -> tuple[bytes, ...]:
    """Return every key of a purpose, 32 bytes each; raise `ImproperlyConfigured` where there is none."""
    return tuple(bytes.fromhex(key) for key in read_keys(settings.KEYS, purpose))
