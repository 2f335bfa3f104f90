"""Decisions of the emergency watch. No Django, no clock, no database."""

import re
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID, uuid5

UNOPENED_SECONDS: Final = 60
LEAST_SECONDS, MOST_SECONDS = 10, 3600
MOST_BETWEEN: Final = 900  # seconds, between e-mails to people who may be asleep
LATE: Final = timedelta(hours=1)  # what came longer ago was late all the same; the queue shows it
SILENT_FOR: Final = timedelta(seconds=90)  # in a chat after words of danger: so the alarm leaves within two minutes
SILENCE: Final = "silence"
MOST_DESKS: Final = 10
LONGEST_NAME: Final = 60
LONGEST_ADDRESS: Final = 254
MOST_SHOWN: Final = 5
LONGEST_SHOWN: Final = 120
SENTENCE: Final = re.compile(r"(?<=[.!?])\s+|\n+")
SAYS_WHERE: Final = re.compile(
    r"\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b"
    r"|\b(?:street|road|lane|avenue|crescent|terrace|flat \d+|house number|address|postcode)\b"
    r"|\b(?:i am|i['\u2019]?m|we are|we['\u2019]?re)\s+(?:hiding\s+|locked\s+)?"
    r"(?:at|in|on|near|behind|outside|upstairs|downstairs)\b",
    re.IGNORECASE,
)


def longest_of(phrases: list[str]) -> list[str]:
    """Return each phrase once, in their order, without those that stand in a longer one."""
    once = list(dict.fromkeys(phrases))
    return [each for each in once if not any(each != other and f" {each} " in f" {other} " for other in once)]


def first_alarm_at(heard_at: datetime, *, seconds: int, someone_is_here: bool) -> datetime:
    """Return when the first duty desk is alarmed: at once where nobody who could read it is signed in."""
    return heard_at + timedelta(seconds=seconds) if someone_is_here else heard_at


def seconds_to_next(again: int, seconds: int) -> int:
    """Return after how many seconds the next alarm is due: twice as many for each that came `again` to the same people.

    A quarter of an hour at most, or as long as the force chose.
    """
    return min(seconds << min(again, 10), max(seconds, MOST_BETWEEN))


def desk_alarmed_next(rung: int, desks: int, *, once: bool = False) -> int | None:
    """Return which of so many duty desks, from 0, is alarmed after so many alarms: each in turn, then again or `once`.

    None where there is none, or each was.
    """
    return None if not desks or (once and rung >= desks) else rung % desks


def of_place(words: str) -> list[str]:
    """Return the sentences that may say where someone is: with a postcode, a street or a house, or `I am at`.

    They are whole and as they were written. English only; what it misses is still in what was said.
    """
    sentences = (part.strip() for part in SENTENCE.split(words))
    return [each for each in sentences if each and SAYS_WHERE.search(each)]


def silence_after(heard_id: UUID) -> UUID:
    """Return what stands for the silence after something that was heard: there is one of each."""
    return uuid5(heard_id, SILENCE)
