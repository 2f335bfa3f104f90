"""`bluelamp confidence counts`: how many answered, by area and one thing more, as it can be published."""

import argparse
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

from bluelamp.confidence.areas.csv_files import NotUsable, must_be_there, rows_of
from bluelamp.confidence.publishing.hiding import hide

LEAST = 10


def add_counts(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--responses", type=Path, metavar="FILE", required=True, help="CSV, one row an answer")
    parser.add_argument("--area", metavar="COLUMN", required=True)
    parser.add_argument("--by", metavar="COLUMN", required=True, help="what else to count by")
    parser.add_argument("--least", type=int, default=LEAST, help=f"the smallest count to show, {LEAST} or more")


def counts_to_publish(given: argparse.Namespace) -> list[dict[str, Any]]:
    """Return a row for each area and kind, and for the totals, where area or kind is None; a hidden count is None.

    Raises `NotUsable`.
    """
    if given.least < LEAST:
        raise NotUsable(f"--least is {given.least}. Counts under {LEAST} can lead to someone: show none of them.")
    found: Counter[tuple[str, str]] = Counter()
    for line, row in rows_of(given.responses, [given.area, given.by]):
        for name in (given.area, given.by):
            must_be_there(given.responses, line, name, row)
        found[row[given.area], row[given.by]] += 1
    if not found:
        raise NotUsable(f"{given.responses} has no answers.")
    areas, kinds = (sorted({pair[place] for pair in found}) for place in range(2))
    shown = hide(np.array([[found[area, kind] for kind in kinds] for area in areas]), least=given.least)
    return [
        {
            given.area: area,
            given.by: kind,
            "count": None if shown.hidden[row, column] else int(shown.counts[row, column]),
        }
        for row, area in enumerate([*areas, None])
        for column, kind in enumerate([*kinds, None])
    ]
