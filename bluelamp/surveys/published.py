"""What a publication holds: shares with their counts where both can be shown, and nothing that few people said."""

from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import msgspec
from msgspec import Struct

if TYPE_CHECKING:
    from bluelamp.surveys.models import Publication


class Measure(StrEnum):
    """What is counted: of contacts, of invitations, of promises, of answers of ours, and of equality answers."""

    BAD = "bad"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"
    PROMISES = "promises"
    FIRST_ANSWERS = "first_answers"
    CHASED = "chased"
    ASKED_AGAIN = "asked_again"
    GROUPS = "groups"


class By(StrEnum):
    """What a table is cut by. What happened to people is of what the records say, not of what they answered."""

    WHOLE = "whole"
    CHANNEL = "channel"
    PLACE = "place"
    LANGUAGE = "language"
    ABOUT = "about"
    FIRST_ANSWER = "first_answer"
    ASKED = "asked"
    PROMISE = "promise"
    AGE = "age"
    SEX = "sex"
    ETHNICITY = "ethnicity"
    DISABILITY = "disability"


OTHER: Final = "other"
UNSAID: Final = ""  # of a question about who someone is: they answered others
SERVED: Final = (By.CHANNEL, By.PLACE, By.LANGUAGE)  # by which everyone who comes to us can be told apart
WHO: Final = (By.AGE, By.SEX, By.ETHNICITY, By.DISABILITY)  # by what people say of themselves, apart from contacts
# What happened to some and not to others, in the words of one table: these are set beside each other.
APART: Final = (
    (By.FIRST_ANSWER, "late", "in_time"),
    (By.ASKED, "again", "not_again"),
    (By.PROMISE, "kept", "not_kept"),
)


class Line(Struct, frozen=True):
    """One line of a table: how many of how many, the share with its interval of 90 %, and what it is worth.

    None is hidden, and then the share is too. `hours` is the middle of what people waited, for first answers.
    """

    measure: Measure
    by: By
    of: str
    count: int | None = None
    out_of: int | None = None
    share: float | None = None
    low: float | None = None
    high: float | None = None
    effective: float | None = None
    hours: float | None = None


class Reached(Struct, frozen=True):
    """Of the contacts closed how many were candidates, drawn, invited and answered; None is hidden."""

    closed: int | None
    drawn: int | None
    invited: int | None
    answered: int | None


class Told(Struct, frozen=True):
    """Of those who sent a form how many said anything of who they are; None is hidden."""

    sent: int | None = None
    said: int | None = None


class Figures(Struct, frozen=True):
    """All figures of a publication."""

    reached: Reached
    lines: tuple[Line, ...]
    told: Told = Told()

    def table(self, measure: Measure, by: By) -> dict[str, Line]:
        """Return the lines of one table by what they are of."""
        return {line.of: line for line in self.lines if (line.measure, line.by) == (measure, by)}


class Published(Struct, frozen=True):
    """One publication: from which day, to the day before which, and its figures."""

    begins: date
    ends: date
    figures: Figures

    @property
    def last_day(self) -> date:
        """Return the last day of it."""
        return self.ends - timedelta(days=1)

    @property
    def whole(self) -> Line:
        """Return the line of all contacts."""
        return self.figures.table(Measure.BAD, By.WHOLE)[""]


def as_kept(figures: Figures) -> dict[str, object]:
    """Return figures as they are kept."""
    kept: dict[str, object] = msgspec.to_builtins(figures)
    return kept


def as_published(publication: "Publication") -> Published:
    """Return a publication as it is read."""
    return Published(publication.begins, publication.ends, msgspec.convert(publication.figures, Figures))
