"""When a subscriber tries a failed event again, and when it gives up. No Django, no clock, no database."""

import traceback
from datetime import timedelta
from pathlib import Path
from typing import Final

TRIES: Final = 5
FIRST_WAIT: Final = timedelta(seconds=2)


def wait_after(failures: int) -> timedelta:
    """Return how long to wait after so many failures: 2 seconds, and twice as long each time."""
    return FIRST_WAIT * (1 << failures - 1)


def place_of(error: Exception) -> str:
    """Return what kind of error it was and where, without its text, which may hold what people typed."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}, {Path(last.filename).name}:{last.lineno}"[:200]
