"""`bluelamp confidence weigh`: answers weighed to margins, and what they are worth then."""

import argparse
from pathlib import Path
from typing import Any

from bluelamp.confidence.areas.csv_files import NotUsable
from bluelamp.confidence.weighting.tables import read_margins, read_said
from bluelamp.confidence.weighting.weighing import FEWEST, CannotWeigh, Weighed, weigh


def add_weigh(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--responses", type=Path, metavar="FILE", required=True, help="CSV, one row an answer")
    parser.add_argument("--margins", type=Path, metavar="FILE", required=True, help="CSV: margin,group,people")
    parser.add_argument("--outcome", metavar="COLUMN,…", default="", help="1 or yes, 0 or no, or nothing")
    parser.add_argument(
        "--respondent", metavar="COLUMN", default="", help="who answered; whoever did so twice is named"
    )
    parser.add_argument("--start", metavar="COLUMN", default="", help="one over the probability of being asked")
    parser.add_argument("--each", action="store_true", help="give the weight of each answer instead")


def weighed_answers(given: argparse.Namespace) -> tuple[dict[str, Any], list[dict[str, Any]], list[str]]:
    """Return what the weights are like, a row for each outcome or answer, and what was left out in sentences.

    Raises `NotUsable`.
    """
    outcomes = [name.strip() for name in given.outcome.split(",") if name.strip()]
    people = read_margins(given.margins)
    said = read_said(given.responses, people, outcomes, respondent=given.respondent, weight=given.start)
    try:
        weighed = weigh(said.of, people, said.start)
    except CannotWeigh as error:
        raise NotUsable(f"{given.responses}: {error}") from error
    rows = [_outcome(weighed, name, said.to[name]) for name in outcomes]
    if given.each:
        rows = [{"answer": at, "weight": round(float(one), 5)} for at, one in enumerate(weighed.raked.weights, 1)]
    few = [
        f"{given.responses}: to {row['outcome']} answered too few to say anything: {FEWEST} drawn at random are needed."
        for row in rows
        if row.get("estimate", 0) is None
    ]
    return _summary(weighed), rows, weighed.left_out + few


def _summary(weighed: Weighed) -> dict[str, Any]:
    return {
        "answers": len(weighed.raked.weights),
        "rounds": weighed.raked.rounds,
        "trimmed": weighed.raked.trimmed,
        "off": {name: round(off, 5) for name, off in weighed.raked.off.items()},
        "design_effect": round(weighed.design_effect, 3),
        "effective_n": round(weighed.effective, 1),
    }


def _outcome(weighed: Weighed, name: str, is_so: list[bool | None]) -> dict[str, Any]:
    share, answered = weighed.share(is_so), sum(each is not None for each in is_so)
    said = (share.share, share.low, share.high) if share else (None, None, None)
    estimate, low, high = (None if each is None else round(each, 5) for each in said)
    effective = round(share.effective, 1) if share else None
    return {"outcome": name, "estimate": estimate, "low": low, "high": high, "n": answered, "effective_n": effective}
