"""Keys that are missing, or that anyone but us could read."""

import stat
from collections.abc import Iterator

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from bluelamp.foundation.keys.files import PURPOSES, read_keys


def wrong_with_keys() -> Iterator[str]:
    """Yield each purpose that has no key, and every key, and their folder, that others on this machine may open."""
    for purpose in PURPOSES:
        try:
            read_keys(settings.KEYS, purpose)
        except ImproperlyConfigured as error:
            yield str(error)
    for path in [settings.KEYS, *sorted(settings.KEYS.glob("*.key"))]:
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode & 0o077:
            safe = "700" if path.is_dir() else "600"
            yield f"{path} can be opened by others on this machine (mode {mode:o}). Run: chmod {safe} {path}"
