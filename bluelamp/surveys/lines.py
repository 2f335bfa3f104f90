"""Making the lines of published tables: shares of what was counted, with what would tell of a few hidden."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import numpy as np

from bluelamp.confidence.publishing.hiding import Counts, Shown
from bluelamp.confidence.publishing.together import hide_together
from bluelamp.surveys.published import By, Line, Measure
from bluelamp.surveys.rules import LEAST_SHOWN, share_of

Answers = list[tuple[bool, int]]  # whether it is so, and the percentage that it was drawn with
EVERYONE: Final = 100


def lines_of(measure: Measure, of: Mapping[By, Mapping[str, Answers]]) -> Iterator[Line]:
    """Give the lines of all tables of one measure, which are of the same answers, hiding what would tell of a few."""
    filled = {by: dict(sorted(lines.items())) for by, lines in of.items() if any(lines.values())}
    tables = {by: _table(lines) for by, lines in filled.items()}
    yield from _lines(measure, filled, hide_together(tables, least=LEAST_SHOWN))


def lines_within(measure: Measure, of: Mapping[By, Mapping[str, Answers]], whole: Iterable[Line]) -> Iterator[Line]:
    """Give the lines of a measure of those who are not counted in another (`whole`), as late ones are in those in time.

    How many these are is known wherever that other one hides nothing, and must be told nowhere else.
    """
    hiding = {line.by for line in whole if line.count is None}
    filled = {by: dict(sorted(lines.items())) for by, lines in of.items() if any(lines.values())}
    shown = hide_together({by: _table(lines) for by, lines in filled.items()}, least=LEAST_SHOWN)
    can_be = {by: table for by, table in shown.items() if by not in hiding and not table.hidden[:, -1].any()}
    yield from _lines(measure, filled, can_be)


def _lines(measure: Measure, filled: Mapping[By, Mapping[str, Answers]], shown: Mapping[By, Shown]) -> Iterator[Line]:
    for by, lines in (filled or {By.WHOLE: {"": []}}).items():
        for place, (code, answers) in enumerate(lines.items()):
            if by not in shown:
                yield Line(measure, by, code)
                continue
            table = shown[by]
            count, out_of = (None if table.hidden[place, at] else int(table.counts[place, at]) for at in (0, 2))
            yield line_of(measure, by, code, (count, out_of), answers)


def line_of(measure: Measure, by: By, code: str, counts: tuple[int | None, int | None], answers: Answers) -> Line:
    """Return a line with its share where both of its counts can be shown."""
    count, out_of = counts
    if count is None or out_of is None:
        return Line(measure, by, code, None, out_of)
    share = share_of(answers)
    return Line(measure, by, code, count, out_of, share.share, share.low, share.high, share.effective)


def _table(lines: Mapping[str, Answers]) -> Counts:
    return np.array([_counts(line) for line in lines.values()], dtype=np.int64)


def _counts(answers: Iterable[tuple[bool, int]]) -> tuple[int, int]:
    counted = Counter(is_so for is_so, _ in answers)
    return counted[True], counted[False]
