"""Days and times as people type them."""

import re
from contextlib import suppress
from datetime import date, time
from typing import Final

CLOCK: Final = re.compile(r"([01]?[0-9]|2[0-4])[:.]?([0-5][0-9])")
DAY: Final = re.compile(r"(?:(20[0-9]{2})-([0-9]{1,2})-([0-9]{1,2})|([0-9]{1,2})[/.]([0-9]{1,2})[/.](20[0-9]{2}))")


def time_in(text: str) -> time | None:
    """Return a time such as `22:00`, `6.30` or `0600`; `24:00` is midnight. None where it is none."""
    found = CLOCK.fullmatch(text.strip()) if text.isascii() else None
    if found is None or (found[1] == "24" and found[2] != "00"):
        return None
    return time(int(found[1]) % 24, int(found[2]))


def day_in(text: str) -> date | None:
    """Return a day such as `2026-11-30` or `30/11/2026`, None where it is none, or none of this century."""
    found = DAY.fullmatch(text.strip()) if text.isascii() else None
    if found is None:
        return None
    year, month, day = (found[1], found[2], found[3]) if found[1] else (found[6], found[5], found[4])
    with suppress(ValueError):
        return date(int(year), int(month), int(day))
    return None
