"""One thing that happens in the year of the demonstration, planned before any of it is written down."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from bluelamp.contacts.rules import Channel, CloseReason
from bluelamp.reports.facts import Fact
from bluelamp.site.demonstration.crowd import Teller


class Act(StrEnum):
    """What is done in a step. The first of a matter is always that it is reported."""

    REPORT = "report"
    EQUALITY = "equality"
    PICTURE = "picture"
    ASSIGN = "assign"
    GRADE = "grade"
    NOTE = "note"
    ANSWER = "answer"
    MORE = "more"
    PROMISE = "promise"
    KEEP = "keep"
    CLOSE = "close"


@dataclass(frozen=True, kw_only=True)
class Step:
    """One act about one matter at one moment. `staff` is the address of whoever does it, where staff do.

    `again` is what an answer asks although it was told before.
    """

    at: datetime
    matter: int
    act: Act
    staff: str = ""
    service: str = ""
    language: str = "en"
    words: str = ""
    answers: dict[str, Any] = field(default_factory=dict)
    teller: Teller | None = None
    team: str = ""
    due: datetime | None = None
    grade: int | None = None
    danger: bool = False
    reason: CloseReason = CloseReason.ANSWERED
    channel: Channel = Channel.WEB_REPORT
    again: frozenset[Fact] = frozenset()
