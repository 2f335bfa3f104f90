"""Days that people write or type: 12 March, 12 March 2026, 12/03/2026, 2026-03-12, yesterday. No clock, no database."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from bluelamp.foundation.search.rules import Span

MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
IN_FULL: Final = "january|february|march|april|may|june|july|august|september|october|november|december"
NAMED: Final = rf"(?P<month>{IN_FULL}|sept|{'|'.join(MONTHS)})"
DAY: Final = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
WITH_A_NAME: Final = (
    re.compile(rf"\b{DAY}\s{{1,3}}(?:of\s)?{NAMED}\b(?:,?\s{{1,3}}(?P<year>\d{{4}})\b)?", re.IGNORECASE),
    re.compile(rf"\b(?=[adfjmnos]){NAMED}\s{{1,3}}{DAY}\b(?:,?\s{{1,3}}(?P<year>\d{{4}})\b)?", re.IGNORECASE),
)
NUMBERS: Final = re.compile(r"\d[/.-]\d")  # stands in each day that is written in numbers, and is found sooner
IN_NUMBERS: Final = (
    re.compile(r"(?<![\d/.])(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>\d{4}|\d{2})(?![\d/.]\d)"),
    re.compile(r"(?<![\d-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\d-])"),
)
RELATIVE: Final = {"today": 0, "yesterday": 1}


def days_in(text: str, *, on: date) -> Iterator[Span]:
    """Yield each day that a text names, as an ISO date; one without a year is the last such day until `on`."""
    for pattern in (*WITH_A_NAME, *IN_NUMBERS) if NUMBERS.search(text) else WITH_A_NAME:
        for found in pattern.finditer(text):
            day = _day(found, on)
            if day is not None:
                yield Span(found.start(), found.end(), day.isoformat())


def relative_day(word: str, *, on: date) -> str:
    """Return the ISO date that `today` or `yesterday` means, '' for any other word."""
    return (on - timedelta(days=RELATIVE[word])).isoformat() if word in RELATIVE else ""


def _day(found: re.Match[str], on: date) -> date | None:
    month, written_year = found["month"], found["year"]
    number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1
    year = int(written_year) if written_year else on.year
    try:
        day = date(year + 2000 if year < 100 else year, number, int(found["day"]))
        return day.replace(year=year - 1) if not written_year and day > on else day
    except ValueError:  # no such day, or none in that year
        return None
