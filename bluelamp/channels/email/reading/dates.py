"""When a mail says that it was written."""

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_tz
from typing import Final

from bluelamp.channels.email.reading.defects import Defect, Defects
from bluelamp.channels.email.reading.encoded_words import raw_text

COMMENT: Final = re.compile(r"\([^()]*\)")
SPACED_COLON: Final = re.compile(r" {0,20}: {0,20}")
LONGEST: Final = 200
FIRST_YEAR, LAST_YEAR = 1982, 2090  # mail is not older, and no clock is needed to doubt what is later
A_DAY: Final = 24 * 60 * 60


def read_date(value: bytes, defects: Defects) -> datetime | None:
    """Return the moment, in the zone that was written (UTC where none was), or none where nobody can read it."""
    if not value:
        defects.add(Defect.NO_DATE)
        return None
    date = _read(SPACED_COLON.sub(":", COMMENT.sub(" ", raw_text(value[:LONGEST], defects))))
    if date is None:
        defects.add(Defect.UNREADABLE_DATE)
    elif not FIRST_YEAR <= date.year <= LAST_YEAR:
        defects.add(Defect.UNLIKELY_DATE)
    return date


def _read(text: str) -> datetime | None:
    try:
        parsed = parsedate_tz(text)
        if parsed is None:
            return None
        offset = parsed[9] or 0
        zone = timezone(timedelta(seconds=offset)) if 0 < abs(offset) < A_DAY else UTC
        return datetime(*parsed[:6], tzinfo=zone)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
