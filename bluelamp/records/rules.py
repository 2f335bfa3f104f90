"""Decisions about reports in the records system: how one stands, and what is to be done. No Django, no clock."""

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import Final


class State(StrEnum):
    """How a report stands with the records system."""

    WAITING = "waiting"
    HELD = "held"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    KEPT_BACK = "kept_back"


class Answered(StrEnum):
    """What the records system answered, or that there was no answer that one could rely on."""

    HELD = "held"
    REFUSED = "refused"
    NOT_THERE = "not_there"
    UNKNOWN = "unknown"


class WhyKept(StrEnum):
    """Why a report is not sent though someone asked for it."""

    SEALED = "sealed"
    ERASED = "erased"


TRIES: Final = 20
LONGEST_UNKNOWN: Final = timedelta(days=1)
NONE_IN_A_ROW: Final = 3
AT_REST: Final = (State.REFUSED, State.KEPT_BACK)


@dataclass(frozen=True)
class Standing:
    """How a report stands: under which number, which of our versions they hold, and how often nobody knew."""

    state: State
    number: str = ""
    version: int = 0
    held_version: int = 0
    reason: str = ""
    tries: int = 0


def after(before: Standing, answered: Answered, *, number: str = "", version: int = 0, reason: str = "") -> Standing:
    """Return how a report stands after an answer; `version` is the one of ours that they say they hold.

    A newer version than we know of is one from before a restore: ours goes on from there, so that they take the next.
    What they refused stays under the number that they have for it; what they do not have is sent again as new.
    """
    match answered:
        case Answered.HELD:
            newest = max(before.version, version)
            return Standing(State.HELD, number, newest, version)
        case Answered.REFUSED:
            return replace(before, state=State.REFUSED, reason=reason, tries=0)
        case Answered.NOT_THERE:
            return replace(before, state=State.WAITING, number="", held_version=0, reason="", tries=0)
        case Answered.UNKNOWN:
            return replace(before, state=State.UNKNOWN, tries=before.tries + 1)


def tries_again(standing: Standing) -> bool:
    """Say whether a report is to be tried again by itself before the next comparison."""
    return standing.state in (State.WAITING, State.UNKNOWN) and standing.tries < TRIES


def is_news(before: Standing, now: Standing) -> bool:
    """Say whether an answer tells anything: one more time in a row that nobody knows does not."""
    if now.state == State.UNKNOWN and now.tries > 1:
        return before.state != State.UNKNOWN
    return before != now


class Found(StrEnum):
    """What a comparison found of one report; `MENDED` also where they refuse what we took to be held."""

    RIGHT = "right"
    MENDED = "mended"
    MISSING = "missing"
    UNSURE = "unsure"


def found(before: Standing, now: Standing) -> Found:
    """Return what an answer from the records system showed, by how a report stood before it and stands after."""
    if now.state == State.WAITING:
        return Found.MISSING
    return Found.RIGHT if (before.state, before.number) == (now.state, now.number) else Found.MENDED
