"""Hiding small counts in a table with totals, and as many others as it takes that nobody works the small ones out.

Whoever reads the table knows that rows and columns add up and that no count is below nothing. From that follows, for
each hidden count, the least and the most that it can be: where the two are near each other, it is not hidden at all.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Counts = NDArray[np.int64]  # a row for each area, a column for each kind
Hidden = NDArray[np.bool_]  # with one row and one column more, for the totals
Line = tuple[int | slice, int | slice]
Place = tuple[int, int]
Vector = NDArray[np.float64]
TRIES: Final = 12
NEARLY: Final = 1e-6


@dataclass(frozen=True)
class Shown:
    """A table with a last row and a last column of totals, and which of its counts are hidden."""

    counts: Counts
    hidden: Hidden


def hide(counts: Counts, *, least: int) -> Shown:
    """Return a table with its totals: no count under `least` is shown, and none can be told to within half of that."""
    table = with_totals(counts)
    small = table < least
    hidden, width = _none_alone(table, small), max(1, least // 2)
    waiting: list[Place] = [(row, column) for row, column in np.argwhere(small).tolist()]
    while waiting := _told_too_well(table, hidden, waiting, width):
        helped: Hidden = np.zeros_like(hidden)
        for row, column in waiting:
            line = _tighter(table, hidden, row, column)
            if not helped[line].any():
                helped[_best_to_hide(table, hidden | helped, line)] = True
        hidden |= helped
    return Shown(table, hidden)


def _tighter(table: Counts, hidden: Hidden, row: int, column: int) -> Line:
    """Return the row or the column in which the hidden counts come to less, and so leave each other less room."""
    lines: list[Line] = [np.s_[row, :], np.s_[:, column]]
    shown_in = [line for line in lines if not hidden[line].all()]
    return min(shown_in or [np.s_[:, :]], key=lambda line: int(table[line][hidden[line]].sum()))


def _none_alone(table: Counts, hidden: Hidden) -> Hidden:
    """Hide a second count in each row and column that has one: alone it is what the others leave of the total."""
    hidden = hidden.copy()
    while True:
        in_rows, in_columns = hidden.sum(1, keepdims=True) == 1, hidden.sum(0, keepdims=True) == 1
        alone = np.argwhere(hidden & (in_rows | in_columns))
        if not len(alone):
            return hidden
        for row, column in alone:
            line = np.s_[row, :] if in_rows[row, 0] else np.s_[:, column]
            if hidden[line].sum() == 1:
                hidden[_best_to_hide(table, hidden, line)] = True


def with_totals(counts: Counts) -> Counts:
    """Return a table with the sums of its rows behind them, and those of its columns below."""
    wide = np.column_stack([counts, counts.sum(1)])
    return np.vstack([wide, wide.sum(0)])


def sums(shape: tuple[int, int]) -> "csr_array":
    """Return what a reader knows of a table with totals, laid out row by row: each of these sums of it comes to 0."""
    from scipy.sparse import csr_array  # noqa: PLC0415 loads long, and few programs count

    rows, columns = shape
    places = np.arange(rows * columns).reshape(shape)
    lines = [*places, *places.T]
    signs = [np.append(np.ones(len(line) - 1), -1.0) for line in lines]
    number = np.repeat(np.arange(len(lines)), [len(line) for line in lines])
    return csr_array((np.concatenate(signs), (number, np.concatenate(lines))), shape=(len(lines), rows * columns))


class _Room:
    """Between what each hidden count can lie, as far as other tables were looked for that show the same.

    They are looked for near ours: each count at most a width away.
    """

    def __init__(self, table: Counts, hidden: Hidden, width: int) -> None:
        self._values = table[hidden].astype(float)
        self._known = sums(table.shape)[:, hidden.ravel()]
        self._bounds = np.column_stack([np.maximum(self._values - width, 0), self._values + width])
        self._lowest, self._highest = self._values.copy(), self._values.copy()

    def look(self, wanted: Vector) -> None:
        """Find the table in which the counts, times what is wanted of each, come to the least."""
        from scipy.optimize import linprog  # noqa: PLC0415 loads long, and few programs count

        found = linprog(wanted, A_eq=self._known, b_eq=self._known @ self._values, bounds=self._bounds, method="highs")
        assert found.status == 0, found.message  # our own table is one of those looked for
        self._lowest, self._highest = np.minimum(self._lowest, found.x), np.maximum(self._highest, found.x)

    def look_at_random(self) -> None:
        """Find some tables that differ from ours in many places at once."""
        chance = np.random.default_rng(0)
        for _ in range(TRIES):
            self.look(chance.normal(size=len(self._values)))

    def has(self, number: int, width: int) -> bool:
        """Say whether one count may lie so far apart; the two tables in which it is smallest and largest decide."""
        for sign in (1.0, -1.0):
            if self._highest[number] - self._lowest[number] < width - NEARLY:
                wanted = np.zeros(len(self._values))
                wanted[number] = sign
                self.look(wanted)
        return bool(self._highest[number] - self._lowest[number] >= width - NEARLY)


def _told_too_well(table: Counts, hidden: Hidden, waiting: list[Place], width: int) -> list[Place]:
    """Return those of some hidden counts that can be told to less than a width."""
    number = {(row, column): place for place, (row, column) in enumerate(np.argwhere(hidden).tolist())}
    room = _Room(table, hidden, width)
    if len(waiting) > TRIES:
        room.look_at_random()
    return [where for where in waiting if not room.has(number[where], width)]


def _best_to_hide(table: Counts, hidden: Hidden, line: Line) -> Place:
    """Return the smallest count that is still shown in a row or column; a total only where nothing else is."""
    dear = np.full(table.shape, np.inf)
    dear[line] = table[line]
    dear[-1] += table[-1, -1]
    dear[:-1, -1] += table[-1, -1]
    dear[hidden] = np.inf
    row, column = np.unravel_index(int(dear.argmin()), table.shape)
    return int(row), int(column)
