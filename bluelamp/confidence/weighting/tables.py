"""Reading answers and margins from CSV files, and saying in a sentence what of them cannot be used, and where."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bluelamp.confidence.areas.csv_files import NO, YES, File, NotUsable, must_be_there, number_in, rows_of

NOTHING: Final = {"", "na", "nan"}
MARGIN, GROUP, PEOPLE = "margin", "group", "people"


@dataclass(frozen=True)
class Said:
    """Answers of a file: the group of each by margin, what it says to each question, and one over how it was drawn."""

    of: dict[str, list[str]]
    to: dict[str, list[bool | None]]
    start: list[float]


def read_margins(file: File) -> dict[str, dict[str, float]]:
    """Return how many people are of each group of each margin. Raises `NotUsable`."""
    people: dict[str, dict[str, float]] = {}
    for line, row in rows_of(file, [MARGIN, GROUP, PEOPLE]):
        for name in (MARGIN, GROUP):
            must_be_there(file, line, name, row)
        groups, group = people.setdefault(row[MARGIN], {}), row[GROUP]
        if group in groups:
            raise NotUsable(f"{file}, line {line}: {row[MARGIN]} '{group}' was named before. Keep one row of each.")
        groups[group] = number_in(file, line, PEOPLE, row[PEOPLE])
        if groups[group] < 0:
            raise NotUsable(f"{file}, line {line}: {PEOPLE} is below zero.")
    empty = next((name for name, groups in people.items() if not sum(groups.values())), "")
    if empty:
        raise NotUsable(f"{file} counts nobody for {empty}: look at the column {PEOPLE}.")
    if not people:
        raise NotUsable(f"{file} has no rows. It needs one for each group of each margin.")
    return people


def read_said(
    file: File,
    people: dict[str, dict[str, float]],
    outcomes: Sequence[str],
    *,
    respondent: str = "",
    weight: str = "",
) -> Said:
    """Return the answers of a file, whose columns are called as the margins are. Raises `NotUsable`."""
    read = Said({name: [] for name in people}, {name: [] for name in outcomes}, [])
    seen: set[str] = set()
    also = [name for name in (respondent, weight) if name]
    for line, row in rows_of(file, [*people, *outcomes, *also]):
        if respondent:
            must_be_there(file, line, respondent, row)
            if row[respondent] in seen:
                raise NotUsable(f"{file}, line {line}: {respondent} '{row[respondent]}' answered before. Keep one.")
            seen.add(row[respondent])
        for name, groups in people.items():
            read.of[name].append(_group_in(file, line, name, row[name], groups))
        for name in outcomes:
            read.to[name].append(_yes_or_no(file, line, name, row[name].lower()))
        read.start.append(_start_in(file, line, weight, row[weight]) if weight else 1.0)
    return read


def _group_in(file: File, line: int, name: str, cell: str, groups: dict[str, float]) -> str:
    if cell and groups.get(cell, 0) <= 0:
        raise NotUsable(f"{file}, line {line}: {name} is '{cell}', and nobody is by the margins. Mend either.")
    return cell


def _yes_or_no(file: File, line: int, name: str, cell: str) -> bool | None:
    if cell in NOTHING:
        return None
    if cell not in YES | NO:
        raise NotUsable(f"{file}, line {line}: {name} is '{cell}'. Write 1 or 0, yes or no.")
    return cell in YES


def _start_in(file: File, line: int, name: str, cell: str) -> float:
    number = number_in(file, line, name, cell)
    if number <= 0:
        raise NotUsable(f"{file}, line {line}: {name} is '{cell}'. It must be above zero.")
    return number
