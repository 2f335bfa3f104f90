"""Room on the disk."""

import shutil
from collections.abc import Iterator
from typing import Final

from django.conf import settings

LEAST: Final = 1024**3


def free_bytes() -> int:
    """Return how much room is left where the data lies."""
    return shutil.disk_usage(settings.DATA).free


def wrong_with_space() -> Iterator[str]:
    """Yield when there is less than a gibibyte left."""
    left = free_bytes()
    if left < LEAST:
        yield f"Only {left // 1024**2} MiB are left where {settings.DATA} lies. Make room before reports are refused."
