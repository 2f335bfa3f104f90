"""Reading what an estimate needs from files, and saying in a sentence what of it cannot be used."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from bluelamp.confidence.areas.chain import Matrix, in_order
from bluelamp.confidence.areas.csv_files import NO, YES, NotUsable, must_be_there, number_in, rows_of, table_of
from bluelamp.confidence.areas.survey import Survey, groups_of

ALIKE: Final = 1 - 1e-9  # a correlation at which two measures say the same
Pairs = np.ndarray[tuple[int, int], np.dtype[np.intp]]


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
    for line, row in rows_of(files.population, [files.area, *files.by, files.count]):
        kind = tuple(row[name] for name in files.by)
        must_be_there(files.population, line, files.area, row)
        count = number_in(files.population, line, files.count, row[files.count])
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
    for line, row in rows_of(files.responses, named):
        if files.respondent:
            must_be_there(files.responses, line, files.respondent, row)
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
        must_be_there(files.responses, line, files.area, row)
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
    for line, row in rows_of(files.covariates, [files.area]):
        names = [name for name in row if name != files.area]
        if row[files.area] in of_area:
            raise NotUsable(
                f"{files.covariates}, line {line}: {row[files.area]} was named before. Keep one row of each."
            )
        of_area[row[files.area]] = [number_in(files.covariates, line, name, row[name]) for name in names]
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
    header, rows = table_of(files.adjacency) if files.adjacency else ([], iter(()))
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


def _and_more(names: Sequence[str]) -> str:
    return f" and {len(names) - 1} more" if len(names) > 1 else ""
