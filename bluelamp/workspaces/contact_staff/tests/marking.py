"""What tests of warning markers type."""

from datetime import date, timedelta
from typing import Any

from bluelamp.foundation.clock import today

WORDS = "Keeps an axe behind the front door. Go in twos."


def last_day(days: int) -> dict[str, str]:
    """Return the three boxes of a day so many days ahead."""
    day: date = today() + timedelta(days=days)
    return {"expires-day": str(day.day), "expires-month": str(day.month), "expires-year": str(day.year)}


def a_typed_marker(**otherwise: Any) -> dict[str, Any]:
    """Return what is typed to put on a marker."""
    return {"kind": "weapons", "words": WORDS, "source": "Officer 4471", **last_day(60), **otherwise}
