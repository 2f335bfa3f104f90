"""What is kept of a wave when it is over: shares with their intervals, what they are worth, why some are missing."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

import msgspec
import numpy as np
from msgspec import Struct

from bluelamp.confidence.publishing.hiding import Counts
from bluelamp.confidence.publishing.together import hide_together
from bluelamp.confidence.weighting.tables import Said
from bluelamp.confidence.weighting.weighing import CannotWeigh, People, Weighed, weigh
from bluelamp.pulse.rules import AREA, LEAST_SHOWN

WHOLE: Final = ""


class Why(StrEnum):
    """Why a line has no share."""

    HIDDEN = "hidden"
    FEW = "few"
    ONE_GROUP = "one_group"


class Line(Struct, frozen=True):
    """The share of people who give a good answer to a question, in an area or ('') in all of them together.

    `answers` is how many answered it, None where that is hidden.
    """

    question: str
    area: str
    answers: int | None = None
    share: float | None = None
    low: float | None = None
    high: float | None = None
    effective: float | None = None
    why: Why | None = None


class Figures(Struct, frozen=True):
    """All figures of a wave. Where the answers cannot be weighed there are none, and `cannot` says why."""

    answers: int
    lines: tuple[Line, ...] = ()
    effective: float | None = None
    design_effect: float | None = None
    rounds: int = 0
    trimmed: int = 0
    left_out: tuple[str, ...] = ()
    cannot: str = ""

    def of_all(self) -> list[Line]:
        """Return the line of each question."""
        return [line for line in self.lines if line.area == WHOLE]

    def by_area(self) -> list[Line]:
        """Return the lines of areas, the lowest share first and those without one last."""
        lines = [line for line in self.lines if line.area != WHOLE]
        return sorted(lines, key=lambda line: (line.share is None, line.share, line.area))


def figures_of(said: Said, people: People) -> Figures:
    """Count the figures of answers; the first of the questions is cut by area."""
    try:
        weighed = weigh(said.of, people, said.start)
    except CannotWeigh as error:
        return Figures(len(said.start), cannot=str(error))
    first, *others = said.to
    lines = [*_by_area(first, said, people, weighed), *(_whole(name, said.to[name], weighed) for name in others)]
    return Figures(
        len(said.start),
        tuple(lines),
        round(weighed.effective, 1),
        round(weighed.design_effect, 3),
        weighed.raked.rounds,
        weighed.raked.trimmed,
        tuple(weighed.left_out),
    )


def as_kept(figures: Figures) -> dict[str, object]:
    """Return figures as they are kept."""
    kept: dict[str, object] = msgspec.to_builtins(figures)
    return kept


def as_read(kept: object) -> Figures:
    """Return figures as they are read."""
    return msgspec.convert(kept, Figures)


def _whole(question: str, is_so: Sequence[bool | None], weighed: Weighed) -> Line:
    shown = hide_together({"all": _counts([is_so])}, least=LEAST_SHOWN)
    return _line(question, WHOLE, is_so, weighed) if shown else Line(question, WHOLE, why=Why.HIDDEN)


def _by_area(question: str, said: Said, people: People, weighed: Weighed) -> list[Line]:
    """Return the line of all and those of the areas: tables of the same answers, hidden together."""
    is_so = said.to[question]
    areas = sorted(set(said.of[AREA]))
    inside = [[here == area for here in said.of[AREA]] for area in areas]
    cut = [[so for so, is_in in zip(is_so, here, strict=True) if is_in] for here in inside]
    shown = hide_together({"all": _counts([is_so]), "areas": _counts(cut)}, least=LEAST_SHOWN)
    lines = [_line(question, WHOLE, is_so, weighed) if shown else Line(question, WHOLE, why=Why.HIDDEN)]
    for place, area in enumerate(areas):
        hidden = "areas" not in shown or bool(shown["areas"].hidden[place].any())
        if hidden:
            lines.append(Line(question, area, why=Why.HIDDEN))
        elif _one_group(said, people, inside[place]):
            lines.append(Line(question, area, _answers(cut[place]), why=Why.ONE_GROUP))
        else:
            lines.append(_line(question, area, is_so, weighed, inside[place]))
    return lines


def _line(
    question: str, area: str, is_so: Sequence[bool | None], weighed: Weighed, among: Sequence[bool] | None = None
) -> Line:
    share = weighed.share(is_so, among)
    answers = _answers([so for so, is_in in zip(is_so, among or [True] * len(is_so), strict=True) if is_in])
    if share is None:
        return Line(question, area, answers, why=Why.FEW)
    low, high, effective = round(share.low, 4), round(share.high, 4), round(share.effective, 1)
    return Line(question, area, answers, round(share.share, 4), low, high, effective)


def _one_group(said: Said, people: People, inside: Sequence[bool]) -> bool:
    """Say whether all who answered in an area are of one group, though others live there too."""
    return any(
        len({group for group, is_in in zip(said.of[name], inside, strict=True) if is_in and group}) == 1
        for name, groups in people.items()
        if name != AREA and len(groups) > 1
    )


def _counts(rows: Sequence[Sequence[bool | None]]) -> Counts:
    return np.array([[row.count(True), row.count(False)] for row in map(list, rows)], dtype=np.int64)


def _answers(is_so: Sequence[bool | None]) -> int:
    return sum(so is not None for so in is_so)
