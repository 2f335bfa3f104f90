"""Keys that anyone but us could read."""

import stat
from collections.abc import Iterator

from django.conf import settings


def wrong_with_keys() -> Iterator[str]:
    """Yield every key, and the folder of keys, that others on this machine may open."""
    for path in [settings.KEYS, *sorted(settings.KEYS.glob("*.key"))]:
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode & 0o077:
            safe = "700" if path.is_dir() else "600"
            yield f"{path} can be opened by others on this machine (mode {mode:o}). Run: chmod {safe} {path}"
