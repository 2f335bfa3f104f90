"""The figures of a survey in words."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

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
    def wide(self) -> int:
        """Return how wide its interval is."""
        return self.high - self.low


def question_rows(wave: "Wave", figures: Figures) -> list[Row]:
    """Return a row for each question."""
    return [Row(question_called(wave, line.question), line) for line in figures.of_all()]


def area_rows(figures: Figures) -> list[Row]:
    """Return a row for each area."""
    return [Row(line.area, line) for line in figures.by_area()]


def question_called(wave: "Wave", code: str) -> str:
    """Return what was asked; of a survey that was not ours, what its column is called."""
    if wave.bank is None:
        return code
    return next(said(one.label) for one in BANKS[wave.bank].questions if one.code == code)
