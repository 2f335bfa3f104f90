"""Finds in an answer's English words what it promises and by when. It only finds: people promise.

What it takes for a promise is "I will", "we'll" and the like with a moment after it. Where English leaves the moment
open, the usual reading is taken: a day ends at 17:00, "Friday" is the next one that comes, "next Friday" that of next
week.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Final

LONGEST: Final = 500
END_OF_DAY: Final = time(17)
HOURS: Final = {
    "morning": time(12),
    "afternoon": END_OF_DAY,
    "evening": time(21),
    "night": time(22),
    "tonight": time(22),
    "noon": time(12),
    "midday": time(12),
}
SATURDAY: Final = 5
DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
FIRST_LETTERS: Final = [name[:3] for name in MONTHS]
MONTH: Final = "|".join(["sept", *(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS)])
NUMBERS: Final = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "ten": 10,
}

SENTENCE_ENDS: Final = re.compile(r"(?<![ap]\.m)[.!?;]+(?=\s|$)|\n")
PROMISES: Final = re.compile(
    r"\b(?:(?:i|we|someone|an officer|a colleague|one of us|my colleague)(?:['\u2019]ll| will| shall)"
    r"|you(?:['\u2019]ll| will) (?:hear|get|have|receive|be))\b(?! not\b| never\b)",
    re.IGNORECASE,
)
PROMISES_NOTHING: Final = re.compile(
    r"\b(?:if|unless|happened|what|until|till|since|last|was|were|cannot)\b", re.IGNORECASE
)
PART: Final = r"(?P<part>morning|afternoon|evening|night)"
# Without it, 24/7 and 1/2 would be dates.
STANDS_BEFORE_A_DATE: Final = r"(?<=by )|(?<=on )|(?<=before )|(?<=[insr]day )|(?<=[insr]day, )"
DAY: Final = re.compile(
    rf"\b(?:(?:next\s+|this\s+)?(?:{'|'.join(DAYS)}),?\s+(?:the\s+)?)?"
    rf"(?:(?P<number>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<month>{MONTH})\b(?:\s+(?P<year>\d{{4}})\b)?"
    rf"|(?:{STANDS_BEFORE_A_DATE})(?P<day>\d{{1,2}})/(?P<of>\d{{1,2}})(?:/(?:20)?(?P<since2000>\d{{2}}))?(?![\w/]))"
    rf"|\b(?:(?P<which>next|this)\s+)?(?P<weekday>{'|'.join(DAYS)})\b(?:\s+{PART})?"
    rf"|\b(?P<relative>the day after tomorrow|tomorrow|today|tonight)\b(?:\s+{PART.replace('part', 'part2')})?"
    rf"|\bthis\s+(?P<part3>morning|afternoon|evening)\b"
    rf"|\b(?P<week>next|this|the end of the|the end of this)\s+week\b",
    re.IGNORECASE,
)
SPAN: Final = re.compile(
    rf"\b(?:within|in)\s+(?:the next\s+)?(?P<count>\d{{1,3}}|{'|'.join(NUMBERS)})\s+"
    r"(?P<unit>hour|(?P<working>working\s+)?day|week)s?\b",
    re.IGNORECASE,
)
CLOCK: Final = re.compile(
    rf"\b(?:by|at|before)\s+(?:(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?\s*(?P<half>[ap]\.?m\.?)?|(?P<noon>noon|midday))"
    rf"(?![\w/]|\s*(?:st|nd|rd|th)\b|\s+(?:of\s+)?(?:{MONTH})\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Heard:
    """What an answer promises, in its own words, and by which moment."""

    words: str
    due_at: datetime


def promises_in(words: str, *, at: datetime, holidays: Collection[date] = ()) -> list[Heard]:
    """Return what English words written at a moment promise, in their order; the moment is in the force's own time.

    What would be due before it was written is left out. `holidays` are no working days.
    """
    found = [heard for sentence in SENTENCE_ENDS.split(words) for heard in _in_sentence(sentence, at, holidays)]
    return [heard for heard in found if heard.due_at > at]


def _in_sentence(sentence: str, at: datetime, holidays: Collection[date]) -> Iterator[Heard]:
    begins = [found.start() for found in PROMISES.finditer(sentence)]
    for start, end in pairwise([*begins, len(sentence)]):
        if PROMISES_NOTHING.search(sentence[:start]) is None:
            heard = _in_clause(sentence[start:end], at, holidays)
            if heard is not None:
                yield heard


def _in_clause(clause: str, at: datetime, holidays: Collection[date]) -> Heard | None:
    span, day, clock = (pattern.search(clause) for pattern in (SPAN, DAY, CLOCK))
    found = [match for match in ((span,) if span else (day, clock)) if match is not None]
    if not found or PROMISES_NOTHING.search(clause[: max(match.end() for match in found)]):
        return None
    due_at = _after(span, at, holidays) if span else _at(day, clock, at)
    words = " ".join(clause[: max(match.end() for match in found)].split())
    return Heard(words[:LONGEST], due_at) if due_at else None


def _after(span: re.Match[str], at: datetime, holidays: Collection[date]) -> datetime:
    count = NUMBERS.get(span["count"].lower()) or int(span["count"])
    if span["unit"].lower() == "hour":
        return (at + timedelta(hours=count)).replace(second=0, microsecond=0)
    if span["working"]:
        day = _working_days_after(at.date(), count, holidays)
    else:
        day = at.date() + timedelta(days=7 * count if span["unit"].lower() == "week" else count)
    return datetime.combine(day, END_OF_DAY, at.tzinfo)


def _working_days_after(day: date, count: int, holidays: Collection[date]) -> date:
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < SATURDAY and day not in holidays
    return day


def _at(day: re.Match[str] | None, clock: re.Match[str] | None, at: datetime) -> datetime | None:
    on = _day(day, at.date()) if day else at.date()
    hour = _clock(clock) if clock else _part_of_day(day)
    return datetime.combine(on, hour, at.tzinfo) if on and hour else None


def _day(day: re.Match[str], today: date) -> date | None:
    if day["weekday"]:
        return _weekday(day, today)
    if day["week"]:
        friday = today + timedelta(days=4 - today.weekday())
        return friday + timedelta(days=7) if day["week"].lower() == "next" or friday < today else friday
    if day["number"] or day["day"]:
        return _date(day, today)
    ahead = {"tomorrow": 1, "the day after tomorrow": 2}.get((day["relative"] or "").lower(), 0)
    return today + timedelta(days=ahead)


def _weekday(day: re.Match[str], today: date) -> date:
    number = DAYS.index(day["weekday"].lower())
    if (day["which"] or "").lower() == "next":
        return today + timedelta(days=7 - today.weekday() + number)
    return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)


def _date(day: re.Match[str], today: date) -> date | None:
    month = int(day["of"]) if day["of"] else FIRST_LETTERS.index(day["month"][:3].lower()) + 1
    year = day["year"] or (day["since2000"] and f"20{day['since2000']}")
    try:
        found = date(int(year or today.year), month, int(day["number"] or day["day"]))
        return found.replace(year=found.year + 1) if found < today and not year else found
    except ValueError:
        return None


def _part_of_day(day: re.Match[str] | None) -> time:
    if day is None:
        return END_OF_DAY
    part = day["part"] or day["part2"] or day["part3"] or day["relative"] or ""
    return HOURS.get(part.lower(), END_OF_DAY)


def _clock(clock: re.Match[str]) -> time | None:
    if clock["noon"]:
        return HOURS["noon"]
    hour, minute, half = int(clock["hour"]), int(clock["minute"] or 0), (clock["half"] or "").lower()
    if half:
        return time(hour % 12 + (12 if half[0] == "p" else 0), minute) if 1 <= hour <= 12 else None
    if not clock["minute"] and 1 <= hour <= 7:
        hour += 12
    return time(hour, minute) if hour < 24 else None
