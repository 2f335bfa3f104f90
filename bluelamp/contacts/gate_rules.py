"""The decision of the gate: may this be sent or done now, and how, by what was agreed. No Django, no clock."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from bluelamp.contacts.rules import Refusal
from bluelamp.people.rules import GivenBy, HandleKind
from bluelamp.people.terms import Terms, is_open


class Kind(StrEnum):
    """What is to reach the person."""

    RECEIPT = "receipt"
    NOTICE = "notice"
    ANSWER = "answer"
    CONVERSATION = "conversation"


class Way(StrEnum):
    """By which way: `TRACKING` is that they come to us, with their receipt."""

    TRACKING = "tracking"
    EMAIL = "email"
    TEXT = "text"
    CALL = "call"
    VOICEMAIL = "voicemail"
    LETTER = "letter"
    VISIT = "visit"


NEEDS_NO_HANDLE: Final = frozenset({Way.TRACKING, Way.VISIT})
LEAVES_WORDS: Final = frozenset({Way.EMAIL, Way.TEXT, Way.VOICEMAIL, Way.LETTER})
USES: Final = {
    Way.EMAIL: HandleKind.EMAIL,
    Way.TEXT: HandleKind.PHONE,
    Way.CALL: HandleKind.PHONE,
    Way.VOICEMAIL: HandleKind.PHONE,
    Way.LETTER: HandleKind.POST,
}


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What someone wants to send or do, about what kind of matter; `overridden` where a life is at stake.

    It is `sealed` where the matter is, or its person. A letter `came_back` from there, and nothing was agreed since.
    """

    kind: Kind
    way: Way
    sealed: bool = False
    sensitive: bool = False
    training: bool = False
    overridden: bool = False
    came_back: bool = False

    @property
    def goes_over(self) -> bool:
        """Whether the override is for this: to talk on the phone, and for nothing else."""
        return self.overridden and (self.kind, self.way) == (Kind.CONVERSATION, Way.CALL)


@dataclass(frozen=True, kw_only=True)
class Allowed:
    """It may be done, so."""

    withhold_number: bool = False
    neutral_sender: bool = False
    say_code_word: bool = False
    leave_no_message: bool = False


@dataclass(frozen=True)
class Refused:
    """It may not be done: why, and the ways that are left."""

    reason: Refusal
    ways_left: tuple[Way, ...]


def decide(asked: Asked, agreed: Mapping[HandleKind, Terms], *, at: datetime, zone: ZoneInfo) -> Allowed | Refused:
    """Decide by what is agreed about each kind of handle; a kind that is missing was not given."""
    reason = _why_not(asked, agreed, at, zone)
    if reason is not None:
        others = (replace(asked, way=way, overridden=False) for way in Way)
        return Refused(reason, tuple(each.way for each in others if _why_not(each, agreed, at, zone) is None))
    kind = USES.get(asked.way)
    return _how(asked, agreed[kind]) if kind else Allowed(neutral_sender=asked.way == Way.VISIT)


def _why_not(asked: Asked, agreed: Mapping[HandleKind, Terms], at: datetime, zone: ZoneInfo) -> Refusal | None:
    """Return the gravest reason against it, None where there is none."""
    if asked.way in NEEDS_NO_HANDLE:
        return None
    if asked.training and asked.way in LEAVES_WORDS:
        return Refusal.TRAINING
    if asked.sealed and asked.way in LEAVES_WORDS:
        return Refusal.SEALED
    kind = USES.get(asked.way)
    terms = agreed.get(kind) if kind else None
    if terms is None:
        return Refusal.NO_HANDLE
    if asked.goes_over:
        return None
    return _why_not_by(terms, asked) or _why_not_then(terms, asked, at, zone)


def _why_not_by(terms: Terms, asked: Asked) -> Refusal | None:
    if terms.given_by != GivenBy.OWNER:
        return Refusal.NOT_OWNER
    if not terms.safe:
        return Refusal.NOT_SAFE
    if asked.sensitive and asked.way in LEAVES_WORDS and not terms.by_staff:
        return Refusal.SENSITIVE
    return Refusal.NO_MESSAGE if asked.way == Way.VOICEMAIL and not terms.may_leave_message else None


def _why_not_then(terms: Terms, asked: Asked, at: datetime, zone: ZoneInfo) -> Refusal | None:
    """Return why it may not be now: a letter lies there at every hour, and so keeps to no hours."""
    if asked.way == Way.LETTER:
        if asked.came_back:
            return Refusal.CAME_BACK
        return None if terms.hours is None else Refusal.NOT_NOW
    return None if is_open(terms, at, zone) else Refusal.NOT_NOW


def _how(asked: Asked, terms: Terms) -> Allowed:
    spoken = asked.way in (Way.CALL, Way.VOICEMAIL)
    return Allowed(
        withhold_number=spoken and (terms.withhold_number or asked.goes_over),
        neutral_sender=not spoken and terms.neutral_sender,
        say_code_word=asked.way == Way.CALL and terms.code_word,
        leave_no_message=asked.way == Way.CALL and (not terms.may_leave_message or asked.goes_over),
    )
