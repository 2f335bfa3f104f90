"""Reading what an estimate needs from CSV files, and saying in a sentence what is wrong with one."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Final
from unicodedata import normalize

import numpy as np

from bluelamp.confidence.areas.chain import Matrix, in_order
from bluelamp.confidence.areas.survey import Survey, groups_of

YES: Final = {"1", "1.0", "yes", "true", "y"}
NO: Final = {"0", "0.0", "no", "false", "n"}
LARGEST: Final = 1e15  # numbers above this are not told apart from their neighbours when they are added up
ALIKE: Final = 1 - 1e-9  # a correlation at which two measures say the same
Row = dict[str, str]
Pairs = np.ndarray[tuple[int, int], np.dtype[np.intp]]


class NotUsable(Exception):
    """A file that nothing can be estimated from; the sentence says what and where, and what to do."""


@dataclass(frozen=True)
class Files:
    """Which files hold what, and what their columns are called.

    `by` are the columns, in the answers and in the population, that say what kind of person it is.
    """

    responses: Path
    outcome: str
    area: str
    by: tuple[str, ...]
    population: Path
    count: str
    covariates: Path | None = None
    adjacency: Path | None = None
    respondent: str | None = None


@dataclass(frozen=True)
class Read:
    """A survey, its areas by name in its order, and what was left out, in sentences."""

    survey: Survey
    areas: list[str]
    left_out: list[str]


def read_survey(files: Files) -> Read:
    """Read all of it. Raises `NotUsable`."""
    people, areas, kinds, left_out = _population(files)
    place = {area: number for number, area in enumerate(areas)}
    pairs, unknown = _neighbours(files, place)
    graph, order = in_order(len(areas), pairs)
    areas = [areas[number] for number in order]
    place = {area: number for number, area in enumerate(areas)}
    number_of = {kind: number for number, kind in enumerate(kinds)}
    answers, yes, skipped = _answers(files, place, number_of)
    levels = np.array([[sorted({k[c] for k in kinds}).index(kind[c]) for c in range(len(files.by))] for kind in kinds])
    groups, families = groups_of(levels.reshape(len(kinds), len(files.by)))
    known, useless = _known(files, areas)
    survey = Survey(answers, yes, people[:, order], groups, families, known, graph)
    return Read(survey, areas, left_out + skipped + unknown + useless)


def _population(files: Files) -> tuple[Matrix, list[str], list[tuple[str, ...]], list[str]]:
    counted: dict[tuple[tuple[str, ...], str], float] = {}
    for line, row in _rows(files.population, [files.area, *files.by, files.count]):
        kind = tuple(row[name] for name in files.by)
        _there(files.population, line, files.area, row)
        count = _number(files.population, line, files.count, row[files.count])
        if count < 0:
            raise NotUsable(f"{files.population}, line {line}: {files.count} is below zero.")
        counted[kind, row[files.area]] = counted.get((kind, row[files.area]), 0) + count
    if not counted:
        raise NotUsable(f"{files.population} has no rows. It needs one for each kind of person in each area.")
    areas = sorted({area for _, area in counted})
    kinds = sorted({kind for kind, _ in counted})
    people = np.array([[counted.get((kind, area), 0.0) for area in areas] for kind in kinds])
    empty = [area for area, total in zip(areas, people.sum(0), strict=True) if total <= 0]
    left_out = [f"Nobody lives in {area}, so nothing is said of it." for area in empty]
    if len(empty) == len(areas):
        raise NotUsable(f"{files.population} counts nobody: look at the column {files.count}.")
    lived_in = people.sum(0) > 0
    return people[:, lived_in], [area for area in areas if area not in set(empty)], kinds, left_out


def _answers(
    files: Files, place: dict[str, int], number_of: dict[tuple[str, ...], int]
) -> tuple[Matrix, Matrix, list[str]]:
    answers, yes = np.zeros((len(number_of), len(place))), np.zeros((len(number_of), len(place)))
    missing, seen = 0, set()
    named = [files.area, *files.by, files.outcome, *([files.respondent] if files.respondent else [])]
    for line, row in _rows(files.responses, named):
        if files.respondent:
            _there(files.responses, line, files.respondent, row)
            if row[files.respondent] in seen:
                raise NotUsable(
                    f"{files.responses}, line {line}: {row[files.respondent]} answered before. Keep one answer of each."
                )
            seen.add(row[files.respondent])
        said = row[files.outcome].lower()
        if not said or said in ("na", "nan"):
            missing += 1
            continue
        if said not in YES | NO:
            raise NotUsable(f"{files.responses}, line {line}: {files.outcome} is '{said}'. Write 1 or 0, yes or no.")
        kind, area = tuple(row[name] for name in files.by), row[files.area]
        _there(files.responses, line, files.area, row)
        if area not in place:
            raise NotUsable(f"{files.responses}, line {line}: nobody lives in '{area}' by the population. Mend either.")
        if kind not in number_of:
            raise NotUsable(
                f"{files.responses}, line {line}: the population knows nobody who is '{', '.join(kind)}'. Mend either."
            )
        answers[number_of[kind], place[area]] += 1
        yes[number_of[kind], place[area]] += said in YES
    if not answers.sum():
        raise NotUsable(f"{files.responses} holds no answer in the column {files.outcome}.")
    answered = [area for area, count in zip(place, answers.sum(0), strict=True) if count]
    if len(answered) == 1 < len(place):
        raise NotUsable(
            f"{files.responses} has answers from {answered[0]} only, and how areas differ cannot be learnt from one. "
            "Ask in others too, or leave the others out of the population."
        )
    return answers, yes, [f"Left out, as they are empty: {missing} of the answers."] if missing else []


def _known(files: Files, areas: list[str]) -> tuple[Matrix, list[str]]:
    """Return what is known of each area, each measure with mean 0 and variance 1, and what was left out."""
    if files.covariates is None:
        return np.zeros((len(areas), 0)), []
    of_area: dict[str, list[float]] = {}
    names: list[str] = []
    for line, row in _rows(files.covariates, [files.area]):
        names = [name for name in row if name != files.area]
        if row[files.area] in of_area:
            raise NotUsable(
                f"{files.covariates}, line {line}: {row[files.area]} was named before. Keep one row of each."
            )
        of_area[row[files.area]] = [_number(files.covariates, line, name, row[name]) for name in names]
    absent = [area for area in areas if area not in of_area]
    if absent:
        raise NotUsable(f"{files.covariates} says nothing of {absent[0]}" + _and_more(absent) + ". Add a row for each.")
    columns: dict[str, Matrix] = {}
    left_out = _passed_over(files.covariates, [area for area in of_area if area not in set(areas)])
    for name, column in zip(names, np.array([of_area[area] for area in areas]).T, strict=True):
        standard = _standard(column)
        same = next((other for other, kept in columns.items() if abs(np.mean(kept * standard)) > ALIKE), "")
        if not standard.any():
            left_out.append(f"Left out, as it is the same everywhere: {name} in {files.covariates}.")
        elif same:
            left_out.append(f"Left out, as it says the same as {same}: {name} in {files.covariates}.")
        else:
            columns[name] = standard
    return np.array(list(columns.values())).reshape(len(columns), len(areas)).T, left_out


def _standard(column: Matrix) -> Matrix:
    """Return a measure with mean 0 and variance 1; all 0 where it is the same everywhere."""
    if column.min() == column.max():
        return np.zeros(len(column))
    apart = column / np.abs(column).max()
    apart = apart - apart.mean()
    standard: Matrix = apart / apart.std()
    return standard


def _neighbours(files: Files, place: dict[str, int]) -> tuple[Pairs, list[str]]:
    """Return the places of each two areas that touch, and what was left out."""
    pairs: list[tuple[int, int]] = []
    unknown: list[str] = []
    header, rows = _table(files.adjacency) if files.adjacency else ([], iter(()))
    if len(header) > 1 and header[0] in place and header[1] in place:
        raise NotUsable(f"{files.adjacency} begins with two areas. Name its columns in a line above them: one,other.")
    for line, cells in rows:
        first, second = [*cells, "", ""][:2]
        if not first or not second:
            raise NotUsable(f"{files.adjacency}, line {line}: name two areas that touch, one in each column.")
        if first in place and second in place:
            pairs.append((place[first], place[second]))
        unknown += [area for area in (first, second) if area not in place]
    left_out = _passed_over(files.adjacency, unknown)
    return np.array(pairs, dtype=np.intp).reshape(-1, 2), left_out


def _passed_over(file: Path | None, areas: Sequence[str]) -> list[str]:
    """Say which areas a file names in which nobody lives."""
    named = list(dict.fromkeys(areas))
    if not named:
        return []
    return [f"Passed over in {file}, as nobody lives there by the population: {named[0]}{_and_more(named)}."]


def _rows(file: Path, needed: Sequence[str]) -> Iterator[tuple[int, Row]]:
    """Give each row that is not empty with its line, its cells by what their columns are called."""
    header, rows = _table(file)
    absent = [name for name in needed if name not in header]
    if absent:
        raise NotUsable(f"{file} has no column {absent[0]}. Its columns are: {', '.join(header) or 'none'}.")
    twice = _twice([name for name in header if name])
    if twice:
        raise NotUsable(f"{file} has two columns that are called {twice}. Rename one, or take it out.")
    asked_twice = _twice(needed)
    if asked_twice:
        raise NotUsable(f"{file}: {asked_twice} cannot be two things at once. Name another column for one of them.")
    for line, cells in rows:
        yield line, {name: cell for name, cell in zip(header, cells, strict=False) if name}


def _table(file: Path) -> tuple[list[str], Iterator[tuple[int, list[str]]]]:
    """Return the names of columns, and each row that is not empty with the line that it begins on.

    Every cell is without the spaces around it, and a row that ends too early has empty ones.
    """
    lines = csv.reader(StringIO(_text(file), newline=""), strict=True)
    header = [name.strip() for name in _next(file, lines) or []]
    return header, _cells(file, lines, len(header))


def _cells(file: Path, lines: "csv._reader", columns: int) -> Iterator[tuple[int, list[str]]]:
    line = lines.line_num + 1
    while (row := _next(file, lines)) is not None:
        cells = [cell.strip() for cell in row]
        if any(cells[columns:]):
            raise NotUsable(f"{file}, line {line}: there are more cells than the {columns} columns that have a name.")
        if any(cells):
            yield line, (cells + [""] * columns)[:columns]
        line = lines.line_num + 1


def _next(file: Path, lines: "csv._reader") -> list[str] | None:
    line = lines.line_num + 1
    try:
        return next(lines, None)
    except csv.Error as error:
        raise NotUsable(f"{file}, line {line}: this cannot be read as CSV: {error}.") from error


def _text(file: Path) -> str:
    """Return what is in a file, with each letter written in one way only, or two spellings of a name were two areas."""
    try:
        content = file.read_bytes()
        return normalize("NFC", content.decode("utf-8-sig"))
    except OSError as error:
        raise NotUsable(f"{file} cannot be read as a CSV file in UTF-8: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise NotUsable(
            f"{file} cannot be read as a CSV file in UTF-8: line {line} is in another code. Save it as CSV UTF-8."
        ) from error


def _there(file: Path, line: int, name: str, row: Row) -> None:
    if not row[name]:
        raise NotUsable(f"{file}, line {line}: {name} is empty. Write it there, or take the row out.")


def _number(file: Path, line: int, name: str, text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = float("nan")
    if np.isnan(number):
        raise NotUsable(f"{file}, line {line}: {name} is '{text}', which is no number.")
    if abs(number) > LARGEST:
        raise NotUsable(f"{file}, line {line}: {name} is '{text}', which is too large a number.")
    return number


def _twice(names: Sequence[str]) -> str:
    return next((name for name, times in Counter(names).items() if times > 1), "")


def _and_more(names: Sequence[str]) -> str:
    return f" and {len(names) - 1} more" if len(names) > 1 else ""
