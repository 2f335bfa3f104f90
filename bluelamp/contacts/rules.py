"""Decisions about contacts: codes, lateness, tries. No Django, no clock, no database."""

import re
import unicodedata
from collections.abc import Collection
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Final


class State(StrEnum):
    """Whose turn it is."""

    WAITING = "waiting"
    ANSWERED = "answered"
    CLOSED = "closed"


class Channel(StrEnum):
    """How a contact reached us."""

    WEB_REPORT = "web_report"
    PARTNER = "partner"
    EMAIL = "email"
    SMS = "sms"
    CHAT = "chat"
    COUNTER = "counter"
    STREET = "street"
    PHONE = "phone"


CAME_IN_WRITING: Final = (Channel.EMAIL, Channel.SMS)  # they read our answer in what we send, and have no receipt


class Direction(StrEnum):
    """Who a message is from and for."""

    FROM_PERSON = "from_person"
    TO_PERSON = "to_person"
    NOTE = "note"


class Box(StrEnum):
    """Where staff write on the page of a contact."""

    ANSWER = "answer"
    NOTE = "note"


class CloseReason(StrEnum):
    """Why a contact was closed."""

    ANSWERED = "answered"
    PASSED_ON = "passed_on"
    RECORDED_ELSEWHERE = "recorded_elsewhere"
    WITHDRAWN = "withdrawn"
    NOT_FOR_POLICE = "not_for_police"


class NoticeState(StrEnum):
    """How far a notice has come."""

    DUE = "due"
    SENDING = "sending"
    SENT = "sent"
    REFUSED = "refused"
    UNCERTAIN = "uncertain"
    FAILED = "failed"
    CAME_BACK = "came_back"
    DELIVERED = "delivered"


class Refusal(StrEnum):
    """Why the gate let nothing out."""

    NO_HANDLE = "no_handle"
    NOT_OWNER = "not_owner"
    NOT_SAFE = "not_safe"
    NOT_NOW = "not_now"
    NO_MESSAGE = "no_message"
    SENSITIVE = "sensitive"
    SEALED = "sealed"
    TRAINING = "training"
    CAME_BACK = "came_back"


class CallResult(StrEnum):
    """How a call that staff made ended."""

    SPOKE = "spoke"
    SOMEONE_ELSE = "someone_else"
    NO_ANSWER = "no_answer"
    LEFT_MESSAGE = "left_message"


class HandOver(StrEnum):
    """Why everything that someone has goes to a colleague."""

    END_OF_SHIFT = "end_of_shift"
    ABSENCE = "absence"
    TOO_MUCH = "too_much"
    OTHER_SKILL = "other_skill"


class WhyMoved(StrEnum):
    """Why a contact goes to another team."""

    THEIR_KIND = "their_kind"
    THEIR_PLACE = "their_place"
    TOO_CLOSE = "too_close"
    WRONG_TEAM = "wrong_team"
    TEAM_CLOSED = "team_closed"
    UNDONE = "undone"


class Printed(StrEnum):
    """What a PDF of a contact holds: all that the desk sees, or what was said between the person and us."""

    EVERYTHING = "everything"
    SAID = "said"


class WhyGiven(StrEnum):
    """Why someone needs a file that is held back."""

    LIFE = "life"
    APART = "apart"


class WhyLate(StrEnum):
    """Why a contact is late, or soon will be."""

    CAME_BACK = "came_back"
    ABSENT = "absent"
    OFF_SHIFT = "off_shift"
    OVERNIGHT = "overnight"
    NOBODY = "nobody"
    HELD = "held"


class WhyNothing(StrEnum):
    """Why there is no next contact for someone."""

    FULL = "full"
    DANGER_TOO_MUCH = "danger_too_much"
    NONE_WAITS = "none_waits"


ENGLISH: Final = "en"
GRADES: Final = (1, 2, 3, 4, 5)
CODE_DIGITS: Final = 16
LONGEST_MESSAGE: Final = 20_000
LONGEST_DRAFT: Final = 100_000
DRAFT_KEPT_FOR: Final = timedelta(days=7)
TRIES: Final = 5
ONE_VISIT: Final = timedelta(minutes=15)
LOCKED_FOR: Final = timedelta(minutes=15)
NOTICE_LEASE: Final = timedelta(minutes=2)
NOTICE_TRIES: Final = 8
SOON: Final = timedelta(hours=2)
OPEN_WITHIN: Final = timedelta(minutes=60)
OPEN_DANGER_WITHIN: Final = timedelta(minutes=10)
DANGER_WEIGHS: Final = 3
TELL_WITHIN: Final = timedelta(hours=24)
OVERRIDE_LASTS: Final = timedelta(hours=1)
OF_SEALED_PEOPLE: Final = " of sealed people"  # no code of a team begins with a space
NIGHT: Final = (time(22), time(6))


def code_from(digest: bytes) -> str:
    """Return sixteen digits made from at least 16 bytes of chance, evenly to within 1 in 10^22."""
    return str(int.from_bytes(digest[:16], "big") % 10**CODE_DIGITS).zfill(CODE_DIGITS)


def in_groups(code: str) -> str:
    """Return a code as people read it: `1234 5678 9012 3456`."""
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))


def tidy_code(typed: str) -> str | None:
    """Return the sixteen digits of a typed code, whatever stands between them; None where it is not a code."""
    digits = re.sub(r"[\s.\-\u2013\u2014]", "", unicodedata.normalize("NFKC", typed))
    return digits if re.fullmatch(rf"[0-9]{{{CODE_DIGITS}}}", digits) else None


def tidy_word(typed: str) -> str:
    """Return a memorable word without regard to case, accents typed differently, or spaces around it."""
    return " ".join(unicodedata.normalize("NFKC", typed).casefold().split())


def waits_too_long(oldest_at: datetime | None, *, after_minutes: int | None, at: datetime) -> bool:
    """Say whether the oldest that waits and nobody has waited longer than so many minutes; never where none is set."""
    return oldest_at is not None and after_minutes is not None and at - oldest_at > timedelta(minutes=after_minutes)


def may_reach(
    *, sealed: bool, of_sealed_person: bool, permissions: Collection[str], own_team: bool, serves: bool
) -> bool:
    """Say whether staff reach a contact, as `contacts_within_reach` does.

    It is of a team of theirs, or they serve its team because it is of theirs or its work is offered to them. One from a
    sealed person is reached by whoever may see those.
    """
    if of_sealed_person and "people.see_sealed" not in permissions:
        return False
    if sealed:
        return "contacts.see_sealed" in permissions and own_team
    return of_sealed_person or "contacts.see_all_teams" in permissions or serves


def is_night(wall: time) -> bool:
    """Say whether a time on the wall is in the night, when few are on."""
    begins, ends = NIGHT
    return wall >= begins or wall < ends


def why_late(*, came_back: bool, held: bool, absent: bool, here: bool, came_in: time) -> WhyLate:
    """Say why a contact is late: what a supervisor can do something about comes first.

    `held` says whether someone has it, `absent` and `here` are about them, `came_in` is the time on the wall then.
    """
    if held and not here:
        return WhyLate.ABSENT if absent else WhyLate.OFF_SHIFT
    if came_back:
        return WhyLate.CAME_BACK
    if held:
        return WhyLate.HELD
    return WhyLate.OVERNIGHT if is_night(came_in) else WhyLate.NOBODY


def try_again_at(*, attempts: int, at: datetime) -> datetime:
    """Return when to try again: a minute after no try at all, else 2, 4, 8 … minutes after each, at most 64."""
    return at + timedelta(minutes=2 ** min(attempts, 6))


def reach_code(team: str, *, sealed: bool, of_sealed_person: bool = False) -> str:
    """Return the code under which search keeps a contact: those who reach such contacts find it, and nobody else."""
    if sealed:
        return f"{team} sealed"
    return OF_SEALED_PEOPLE if of_sealed_person else team
