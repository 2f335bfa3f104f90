"""The figures of a survey in words."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from bluelamp.confidence.publishing.changing import Change, Worth, changes
from bluelamp.pulse.figures import Figures, Line, Why
from bluelamp.pulse.shipped import BANKS, said

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

    from bluelamp.pulse.models import Wave

WORDS: "Final[dict[Why, StrOrPromise]]" = {
    Why.HIDDEN: _("Hidden: fewer than ten people said so, or others would tell"),
    Why.FEW: _("Cannot be stood by with this many answers"),
    Why.ONE_GROUP: _("Cannot be stood by: all who answered here are of one age or sex"),
}


@dataclass(frozen=True)
class Row:
    """One line as it is shown."""

    name: str
    line: Line
    before: Line | None = None
    change: Change | None = None

    @property
    def why(self) -> "StrOrPromise":
        """Return why there is no share."""
        return WORDS[self.line.why] if self.line.why else ""

    @property
    def percent(self) -> int:
        """Return the share in a hundred."""
        return round(100 * (self.line.share or 0))

    @property
    def low(self) -> int:
        """Return where its interval begins."""
        return round(100 * (self.line.low or 0))

    @property
    def high(self) -> int:
        """Return where its interval ends."""
        return round(100 * (self.line.high or 0))

    @property
    def was(self) -> int:
        """Return the share of the survey before, in a hundred."""
        return round(100 * (self.before.share or 0)) if self.before else 0

    @property
    def rose(self) -> bool:
        """Say whether it is more than it was."""
        return self.change is not None and self.change.by > 0

    @property
    def smallest(self) -> int:
        """Return how large a change must be to be seen, in a hundred."""
        return round(100 * self.change.smallest) if self.change else 0

    @property
    def wide(self) -> int:
        """Return how wide its interval is."""
        return self.high - self.low


def question_rows(wave: "Wave", figures: Figures, before: Figures | None) -> list[Row]:
    """Return a row for each question, with what changed since the survey before."""
    lines, old = figures.of_all(), {line.question: line for line in before.of_all()} if before else {}
    return _compared([(question_called(wave, line.question), line, old.get(line.question)) for line in lines])


def area_rows(figures: Figures, before: Figures | None) -> list[Row]:
    """Return a row for each area, with what changed since the survey before."""
    old = {(line.question, line.area): line for line in before.by_area()} if before else {}
    return _compared([(line.area, line, old.get((line.question, line.area))) for line in figures.by_area()])


def _compared(lines: list[tuple[str, Line, Line | None]]) -> list[Row]:
    """Return rows of one table; all changes in it are looked at together."""
    pairs = {name: (new, was) for name, line, old in lines if (new := _worth(line)) and (was := _worth(old))}
    changed = dict(zip(pairs, changes(list(pairs.values())), strict=True))
    return [Row(name, line, old, changed.get(name)) for name, line, old in lines]


def _worth(line: Line | None) -> Worth | None:
    if line is None or line.share is None or line.effective is None:
        return None
    return Worth(line.share, line.effective)


def question_called(wave: "Wave", code: str) -> str:
    """Return what was asked; of a survey that was not ours, what its column is called."""
    if wave.bank is None:
        return code
    return next(said(one.label) for one in BANKS[wave.bank].questions if one.code == code)
