"""Decisions about training: when the next message comes, and what a mark is. No Django, no clock, no database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from bluelamp.training.definition import Deed, Does, DoesNot, Later, TrainerSays

LONGEST_DEBRIEF: Final = 2000
MINUTE: Final = timedelta(minutes=1)


class Why(StrEnum):
    """Why a mark is as it is."""

    DONE = "done"
    IN_TIME = "in_time"
    LATE = "late"
    NEVER = "never"
    OTHERWISE = "otherwise"
    NOT_COME = "not_come"
    HELD_BACK = "held_back"
    DID_IT = "did_it"
    NO_ANSWER = "no_answer"
    TRAINER = "trainer"


@dataclass(frozen=True)
class Done:
    """One thing that the trainee did, when, and for a closing its reason."""

    deed: Deed
    at: datetime
    reason: str = ""


@dataclass(frozen=True)
class Course:
    """How a practice went: when each message of the person came, the first of them first, and what was done."""

    came_at: Sequence[datetime]
    done: Sequence[Done]


@dataclass(frozen=True)
class Verdict:
    """Whether an aim was met, None where a trainer says, and why; with the minutes it took, where that matters."""

    met: bool | None
    why: Why
    minutes: int | None = None


@dataclass
class Points:
    """What was given so far, of how many that were judged, and how many are still with the trainer."""

    given: int = 0
    of: int = 0
    waiting: int = 0

    def count(self, points: int | None, of: int) -> None:
        """Count one mark; None is one that waits for the trainer."""
        if points is None:
            self.waiting += of
        else:
            self.given += points
            self.of += of


def comes_at(later: Later, *, last_at: datetime, answered_at: datetime | None) -> datetime | None:
    """Return when the next message comes, None while that hangs on an answer that has not been given.

    `last_at` is when the person wrote last, `answered_at` when they were first answered after that.
    """
    if not later.once_answered:
        return last_at + later.minutes * MINUTE
    return None if answered_at is None else answered_at + later.minutes * MINUTE


def judge(aim: Does | DoesNot | TrainerSays, course: Course) -> Verdict:
    """Judge by what was done, never by words: those are for a trainer."""
    match aim:
        case Does():
            return _judge_deed(aim, course)
        case DoesNot():
            return _judge_restraint(aim, course)
        case TrainerSays():
            return Verdict(None, Why.TRAINER)


def _judge_deed(aim: Does, course: Course) -> Verdict:
    if aim.after >= len(course.came_at):
        return Verdict(False, Why.NOT_COME)
    since = course.came_at[aim.after]
    done = [one for one in course.done if one.deed == aim.deed and one.at >= since]
    if not done:
        return Verdict(False, Why.NEVER)
    if aim.reason and done[-1].reason != aim.reason:
        return Verdict(False, Why.OTHERWISE)
    if aim.within is None:
        return Verdict(True, Why.DONE)
    took = done[0].at - since
    in_time = took <= aim.within * MINUTE
    return Verdict(in_time, Why.IN_TIME if in_time else Why.LATE, took // MINUTE)


def _judge_restraint(aim: DoesNot, course: Course) -> Verdict:
    deeds = {one.deed for one in course.done}
    if aim.deed in deeds:
        return Verdict(False, Why.DID_IT)
    return Verdict(True, Why.HELD_BACK) if Deed.ANSWERED in deeds else Verdict(False, Why.NO_ANSWER)
