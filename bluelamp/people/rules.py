"""Decisions about people: what is known of a handle, how a marker stands. No Django, no clock, no database."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final


class HandleKind(StrEnum):
    """What sort of handle it is."""

    EMAIL = "email"
    PHONE = "phone"


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
