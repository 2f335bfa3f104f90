"""What `bluelamp confidence` is asked about areas: which files, and what their columns are called."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from bluelamp.confidence.areas.estimating import estimate
from bluelamp.confidence.areas.model import fit
from bluelamp.confidence.areas.tables import Files, read_survey
from bluelamp.confidence.weighting.weighing import FEWEST


def add_files(parser: ArgumentParser, outcome: str, means: str) -> None:
    """Let the files be named; `outcome` is how the column is asked for that holds the answer."""
    parser.add_argument("--responses", type=Path, metavar="FILE", required=True, help="CSV, one row an answer")
    parser.add_argument(f"--{outcome}", dest="outcome", metavar="COLUMN", required=True, help=means)
    parser.add_argument("--area", metavar="COLUMN", required=True, help="the area, in every file")
    parser.add_argument("--by", metavar="COLUMN,…", default="", help="what kind of person it is, in both files")
    parser.add_argument(
        "--population", type=Path, metavar="FILE", required=True, help="CSV, a row for each kind and area"
    )
    parser.add_argument("--count", metavar="COLUMN", required=True, help="how many people the row stands for")
    parser.add_argument(
        "--area-covariates", type=Path, metavar="FILE", help="CSV, what is known of each area in numbers"
    )
    parser.add_argument("--adjacency", type=Path, metavar="FILE", help="CSV, two areas a row that touch")
    parser.add_argument("--respondent", metavar="COLUMN", help="who answered; whoever did so twice is named")


def files_of(given: Namespace) -> Files:
    """Return the files that were named."""
    by = tuple(name.strip() for name in given.by.split(",") if name.strip())
    return Files(
        given.responses, given.outcome, given.area, by, given.population, given.count,
        given.area_covariates, given.adjacency, given.respondent,
    )  # fmt: skip


def reporting_rates(given: Namespace) -> tuple[list[dict[str, Any]], list[str]]:
    """Return of each area which share of what people suffer the police are told of, and what was left out.

    Where that is worth fewer than 30 answers drawn at random it is None, and so are its ends. Raises `NotUsable`.
    """
    read = read_survey(files_of(given))
    said, told = estimate(fit(read.survey)), read.survey.answers.sum(0)
    rows = []
    for place, area in enumerate(read.areas):
        is_known = said.effective[place] >= FEWEST
        ends = [round(float(each[place]), 5) if is_known else None for each in (said.share, said.low, said.high)]
        worth = round(float(said.effective[place]), 1)
        named = dict(zip(("rate", "low", "high"), ends, strict=True))
        rows.append({"area": area} | named | {"n": int(told[place]), "effective_n": worth})
    return sorted(rows, key=lambda row: str(row["area"])), list(read.left_out)
