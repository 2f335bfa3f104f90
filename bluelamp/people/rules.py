"""Decisions about people: what is known of a handle, how a marker stands. No Django, no clock, no database."""

import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from enum import StrEnum
from hmac import compare_digest
from typing import Final
from uuid import UUID

from bluelamp.foundation.search.rules import folded


class HandleKind(StrEnum):
    """What sort of handle it is."""

    EMAIL = "email"
    PHONE = "phone"
    POST = "post"
    SOCIAL = "social"
    ACCOUNT = "account"


ASKED_FOR: Final = (HandleKind.EMAIL, HandleKind.PHONE)  # in forms; the others are known to staff alone


class Safety(StrEnum):
    """What is known about using a handle.

    `NEVER` is said only as it is given: nothing that is agreed later makes it safe.
    """

    SAFE = "safe"
    NOT_SAFE = "not_safe"
    NOT_SURE = "not_sure"
    NEVER = "never"


class GivenBy(StrEnum):
    """Who said how a handle may be used."""

    OWNER = "owner"
    SOMEONE_ELSE = "someone_else"
    OFFICER = "officer"


class WhyWithdrawn(StrEnum):
    """Why a warning marker was taken off."""

    NO_LONGER = "no_longer"
    NOT_TRUE = "not_true"
    OTHER_PERSON = "other_person"
    BY_MISTAKE = "by_mistake"


class Standing(StrEnum):
    """How a warning marker stands."""

    CURRENT = "current"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


class ConsentStanding(StrEnum):
    """How it stands whether something may be shared."""

    ASKED = "asked"
    GIVEN = "given"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class ConsentAnswer(StrEnum):
    """What the person answered."""

    GIVEN = "given"
    DECLINED = "declined"


class WhyOpened(StrEnum):
    """Why a name that was sealed is opened."""

    RISK_TO_LIFE = "risk_to_life"
    COURT_ORDER = "court_order"
    SERIOUS_CRIME = "serious_crime"


class Verdict(StrEnum):
    """What someone decided of two records, and how they know."""

    SAID_SO = "said_so"
    SHOWED_PAPERS = "papers"
    CODE_WORD = "code_word"
    ALL_AGREES = "all_agrees"
    SHARE = "share"
    TWO = "two"


TWO_PEOPLE: Final = frozenset({Verdict.SHARE, Verdict.TWO})
LONGEST_CONSENT: Final = 500
LONGEST_KIND: Final = 40
LONGEST_MARKER: Final = 500
LONGEST_SOURCE: Final = 200
LONGEST_CODE_WORD: Final = 60
MARKER_LASTS: Final = timedelta(days=366)


def expiry_fits(expires_on: date, *, today: date) -> bool:
    """Say whether a marker may end on a day: not before today, and within a year, so that none is there for good."""
    return today <= expires_on <= today + MARKER_LASTS


def marker_standing(*, expires_on: date, withdrawn_at: datetime | None, on: date) -> Standing:
    """Say how a marker stands on a day; on the day it ends it is still current."""
    if withdrawn_at is not None:
        return Standing.WITHDRAWN
    return Standing.CURRENT if on <= expires_on else Standing.EXPIRED


def consent_standing(*, answer: str, withdrawn_at: datetime | None, until: date, on: date) -> ConsentStanding:
    """Say how a consent stands on a day; on its last day it still holds. What was said against it outlasts that day."""
    if withdrawn_at is not None:
        return ConsentStanding.WITHDRAWN
    if answer == ConsentAnswer.DECLINED:
        return ConsentStanding.DECLINED
    if on > until:
        return ConsentStanding.EXPIRED
    return ConsentStanding.GIVEN if answer == ConsentAnswer.GIVEN else ConsentStanding.ASKED


def joined_to(start: UUID, pairs: Iterable[tuple[UUID, UUID]]) -> frozenset[UUID]:
    """Return whose records are of one person with this one, directly or by way of others; not the one itself."""
    beside: dict[UUID, set[UUID]] = defaultdict(set)
    for one, other in pairs:
        beside[one].add(other)
        beside[other].add(one)
    found, waiting = {start}, [start]
    while waiting:
        for each in beside[waiting.pop()] - found:
            found.add(each)
            waiting.append(each)
    return frozenset(found - {start})


class HowKnown(StrEnum):
    """How we know that a handle is someone's."""

    TOLD_US = "told_us"
    SOMEONE_TOLD = "someone_told"
    USED = "used"
    OTHER_RECORD = "other_record"
    CODE = "code"
    PAPERS = "papers"


class Basis(StrEnum):
    """What it rests on that a handle is someone's."""

    CLAIMED = "claimed"
    VERIFIED = "verified"
    INFERRED = "inferred"


BASIS: Final = {
    HowKnown.TOLD_US: Basis.CLAIMED,
    HowKnown.SOMEONE_TOLD: Basis.CLAIMED,
    HowKnown.USED: Basis.INFERRED,
    HowKnown.OTHER_RECORD: Basis.INFERRED,
    HowKnown.CODE: Basis.VERIFIED,
    HowKnown.PAPERS: Basis.VERIFIED,
}
SHOWS_WHO: Final = frozenset({HowKnown.PAPERS})  # whoever reads back a code has the device, and may be anyone


def ended(until: date | None, *, on: date) -> bool:
    """Say whether a handle is someone's no more on a day; on its last day it still is."""
    return until is not None and on > until


def dates_fit(since: date | None, until: date | None, *, today: date) -> bool:
    """Say whether a handle can have been someone's between two days: it began by today, and did not end before."""
    return (since is None or since <= today) and (until is None or since is None or since <= until)


class Proof(StrEnum):
    """By what someone showed in a contact that it is them."""

    CODE_WORD = "code_word"
    QUESTION = "question"
    PAPERS = "papers"


FREE_TRIES: Final = 2
WAITS: Final = (timedelta(minutes=5), timedelta(minutes=15), timedelta(hours=1))
LONGEST_QUESTION: Final = 200
LONGEST_ANSWER: Final = 60


def wait_after(wrong: int) -> timedelta:
    """Return how long nobody may try again after so many wrong answers in a row; each makes it longer, to an hour."""
    over = wrong - FREE_TRIES
    return WAITS[min(over, len(WAITS)) - 1] if over > 0 else timedelta(0)


def means_the_same(said: str, agreed: str) -> bool:
    """Say whether what someone said is what was agreed, however it was written: case, accents and signs are no matter.

    Takes as long whatever is the same of it. What holds no letter or digit is never the same.
    """
    one, other = (" ".join(re.findall(r"\w+", folded(words))).encode() for words in (said, agreed))
    return bool(one) and compare_digest(one, other)


HINTED_DIGITS: Final = 3


def hint_of_phone(value: str) -> str:
    """Return the last digits of a number: whose it is knows it by them, and nobody can ring it."""
    return "".join(letter for letter in value if letter.isdigit())[-HINTED_DIGITS:]


def hint_of_email(value: str) -> str:
    """Return the first letter of an address."""
    return value.strip()[:1]


class RightKind(StrEnum):
    """What someone asks for that is theirs by law: a copy of what we hold, or that what is wrong is put right."""

    COPY = "copy"
    CORRECTION = "correction"


class RightEnd(StrEnum):
    """How such a request ended."""

    DONE = "done"
    PARTLY = "partly"
    REFUSED = "refused"
    TAKEN_BACK = "taken_back"


KEEPS_BACK: Final = frozenset({RightEnd.PARTLY, RightEnd.REFUSED})  # why is written down, as the law asks
MONTHS_TO_ANSWER: Final = 1
LONGEST_REQUEST: Final = 4000


def months_after(day: date, months: int) -> date:
    """Return the same day so many calendar months later, or the last of that month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


class LearningStep(StrEnum):
    """How far learning weights from the force's own people has come."""

    WAITS = "waits"
    READS = "reads"
    LEARNS = "learns"
    LEARNT = "learnt"
    TOO_FEW = "too_few"


class WhySealed(StrEnum):
    """Why only few may know of someone. It does not say who they are to whom: that would be the danger itself."""

    SAFETY = "safety"
    PUBLIC_EYE = "public_eye"


class Acquainted(StrEnum):
    """How a member of staff knows a person whose record it is."""

    THEMSELVES = "themselves"
    PARTNER = "partner"
    HOUSEHOLD = "household"
    OTHER = "other"


class Need(StrEnum):
    """What someone needs so that we and they understand each other."""

    INTERPRETER = "interpreter"
    BSL = "bsl"
    LIPREADING = "lipreading"
    READING = "reading"
    EASY_READ = "easy_read"
    LARGE_PRINT = "large_print"
    SCREEN_READER = "screen_reader"
    TIME = "time"


LONGEST_NEED: Final = 200


class Column(StrEnum):
    """What a column of a register that was brought holds."""

    NOTHING = ""
    IDENTIFIER = "identifier"
    NAME = "name"
    GIVEN = "given"
    SURNAME = "surname"
    PHONE = "phone"
    EMAIL = "email"
    POST = "post"
    SOCIAL = "social"
    SINCE = "since"


SEVERAL: Final = frozenset(
    {Column.PHONE, Column.EMAIL, Column.POST, Column.SOCIAL}
)  # columns that a register may have twice


class WhyRefused(StrEnum):
    """Why a row of a register does not come in."""

    NO_IDENTIFIER = "no_identifier"
    TWICE = "twice"
    TOO_MANY_CELLS = "too_many_cells"
    UNREADABLE = "unreadable"
    TOO_LONG = "too_long"
    NAMES_NOBODY = "names_nobody"
    NOBODY = "nobody"
    PHONE = "phone"
    EMAIL = "email"
    DAY = "day"


class BringingStep(StrEnum):
    """How far a register that was brought has come."""

    BROUGHT = "brought"
    TRIES = "tries"
    TRIED = "tried"
    TAKES_IN = "takes_in"
    TAKEN_IN = "taken_in"
    DROPPED = "dropped"


ENDED: Final = frozenset({BringingStep.TAKEN_IN, BringingStep.DROPPED})
CAN_BE_DROPPED: Final = frozenset({BringingStep.BROUGHT, BringingStep.TRIES, BringingStep.TRIED})
LONGEST_REGISTER: Final = 60
FEWEST_DIGITS: Final = 5


def columns_are_wrong(columns: Iterable[str]) -> tuple[Column, ...]:
    """Return the columns that a register lacks or has twice; none where it can be read by them.

    It needs the identifier, and a name or a way to reach someone.
    """
    chosen = [column for column in columns if column]
    twice = {column for column in chosen if chosen.count(column) > 1} - SEVERAL
    lacks = {Column.IDENTIFIER} - set(chosen)
    if not set(chosen) - {Column.IDENTIFIER, Column.SINCE}:
        lacks.add(Column.NAME)
    return tuple(column for column in Column if column in twice | lacks)
