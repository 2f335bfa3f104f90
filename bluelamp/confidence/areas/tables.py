"""Reading what an estimate needs from CSV files, and saying in a sentence what is wrong with one."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from bluelamp.confidence.areas.chain import Matrix, in_order
from bluelamp.confidence.areas.survey import Survey, groups_of

YES: Final = {"1", "1.0", "yes", "true", "y"}
NO: Final = {"0", "0.0", "no", "false", "n"}
Row = dict[str, str]


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
    graph, order = in_order(len(areas), _neighbours(files, place))
    areas = [areas[number] for number in order]
    place = {area: number for number, area in enumerate(areas)}
    number_of = {kind: number for number, kind in enumerate(kinds)}
    answers, yes, skipped = _answers(files, place, number_of)
    levels = np.array([[sorted({k[c] for k in kinds}).index(kind[c]) for c in range(len(files.by))] for kind in kinds])
    groups, families = groups_of(levels.reshape(len(kinds), len(files.by)))
    known = _known(files, areas)
    survey = Survey(answers, yes, people[:, order], groups, families, known, graph)
    return Read(survey, areas, left_out + skipped)


def _population(files: Files) -> tuple[Matrix, list[str], list[tuple[str, ...]], list[str]]:
    counted: dict[tuple[tuple[str, ...], str], float] = {}
    for line, row in _rows(files.population, [files.area, *files.by, files.count]):
        kind = tuple(row[name] for name in files.by)
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
    return answers, yes, [f"Left out, as they are empty: {missing} of the answers."] if missing else []


def _known(files: Files, areas: list[str]) -> Matrix:
    if files.covariates is None:
        return np.zeros((len(areas), 0))
    rows = list(_rows(files.covariates, [files.area]))
    names = [name for name in (rows[0][1] if rows else {}) if name != files.area]
    of_area = {
        row[files.area]: [_number(files.covariates, line, name, row[name]) for name in names] for line, row in rows
    }
    absent = [area for area in areas if area not in of_area]
    if absent:
        raise NotUsable(f"{files.covariates} says nothing of {absent[0]}" + _and_more(absent) + ". Add a row for each.")
    known = np.array([of_area[area] for area in areas]).reshape(len(areas), len(names))
    spread = known.std(axis=0)
    varied = spread > 0
    standard: Matrix = (known[:, varied] - known[:, varied].mean(axis=0)) / spread[varied]
    return standard


def _neighbours(files: Files, place: dict[str, int]) -> "np.ndarray[tuple[int, int], np.dtype[np.intp]]":
    pairs = []
    if files.adjacency is not None:
        for line, row in _rows(files.adjacency, []):
            first, second = list(row.values())[:2] if len(row) > 1 else ("", "")
            if not first or not second:
                raise NotUsable(f"{files.adjacency}, line {line}: name two areas that touch, one in each column.")
            if first in place and second in place:
                pairs.append((place[first], place[second]))
    return np.array(pairs, dtype=np.intp).reshape(-1, 2)


def _rows(file: Path, needed: Sequence[str]) -> Iterator[tuple[int, Row]]:
    """Give each row that is not empty with its line; every cell without the spaces around it."""
    try:
        with file.open(newline="", encoding="utf-8-sig") as lines:
            reader = csv.DictReader(lines)
            header = [name.strip() for name in reader.fieldnames or []]
            absent = [name for name in needed if name not in header]
            if absent:
                raise NotUsable(f"{file} has no column {absent[0]}. Its columns are: {', '.join(header) or 'none'}.")
            reader.fieldnames = header
            for row in reader:
                if any(row.values()):
                    yield reader.line_num, {name: (row[name] or "").strip() for name in header}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise NotUsable(f"{file} cannot be read as a CSV file in UTF-8: {error}.") from error


def _number(file: Path, line: int, name: str, text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = float("nan")
    if not np.isfinite(number):
        raise NotUsable(f"{file}, line {line}: {name} is '{text}', which is no number.")
    return number


def _and_more(names: Sequence[str]) -> str:
    return f" and {len(names) - 1} more" if len(names) > 1 else ""
