"""Reading who was asked twice, and what places were like, from CSV files."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from bluelamp.confidence.areas.chain import Matrix, Vector
from bluelamp.confidence.areas.csv_files import NotUsable, number_in, rows_of

CONTACTS: Final = {"good", "bad", "none", ""}
DONE: Final = {"1": 1.0, "yes": 1.0, "0": 0.0, "no": 0.0}


@dataclass(frozen=True)
class Panel:
    """People who were asked twice: see `effects`."""

    before: Matrix
    after: Vector
    good: Vector
    bad: Vector


@dataclass(frozen=True)
class Places:
    """What places were like in each period: see `change`."""

    values: Matrix
    done: Vector
    periods: list[str]

    def numbers_of(self, periods: list[str]) -> list[int]:
        """Return at which place each of some periods stands. Raises `NotUsable`."""
        unknown = [period for period in periods if period not in self.periods]
        if unknown:
            raise NotUsable(f"There is no period '{unknown[0]}'. There are: {', '.join(self.periods)}.")
        return [self.periods.index(period) for period in periods]


def read_panel(file: Path, *, before: list[str], after: str, contact: str) -> Panel:
    """Read it; whoever left a question out is left out. Raises `NotUsable`."""
    numbers, contacts = [], []
    for line, row in rows_of(file, [*before, after, contact]):
        if row[contact].lower() not in CONTACTS:
            raise NotUsable(f"{file}, line {line}: {contact} is '{row[contact]}'. Write good, bad, or none.")
        if all(row[name] for name in (*before, after)):
            numbers.append([number_in(file, line, name, row[name]) for name in (*before, after)])
            contacts.append(row[contact].lower())
    if len(numbers) < len(before) + 10:
        raise NotUsable(f"{file} holds {len(numbers)} people who answered both times: too few to say anything.")
    for kind in ("good", "bad"):
        if contacts.count(kind) < 10:
            raise NotUsable(f"{file}: {contacts.count(kind)} people had a {kind} contact: too few to say anything.")
    asked = np.array(numbers)
    good, bad = (np.array([float(each == kind) for each in contacts]) for kind in ("good", "bad"))
    return Panel(asked[:, :-1], asked[:, -1], good, bad)


def read_places(file: Path, *, area: str, period: str, value: str, done: str) -> Places:
    """Read it; the periods stand in the order of their names, such as 2026-03. Raises `NotUsable`."""
    found: dict[tuple[str, str], float] = {}
    was_done: dict[str, float] = {}
    for line, row in rows_of(file, [area, period, value, done]):
        if row[done].lower() not in DONE:
            raise NotUsable(f"{file}, line {line}: {done} is '{row[done]}'. Write 1 or 0, yes or no.")
        if was_done.setdefault(row[area], DONE[row[done].lower()]) != DONE[row[done].lower()]:
            raise NotUsable(f"{file}, line {line}: {done} of {row[area]} is not what it was in a line before.")
        if (row[area], row[period]) in found:
            raise NotUsable(f"{file}, line {line}: {row[area]} in {row[period]} stands there twice.")
        if row[value]:
            found[row[area], row[period]] = number_in(file, line, value, row[value])
    areas, periods = sorted(was_done), sorted({each for _, each in found})
    values = np.array([[found.get((one, each), np.nan) for each in periods] for one in areas])
    return Places(values.reshape(len(areas), len(periods)), np.array([was_done[one] for one in areas]), periods)
