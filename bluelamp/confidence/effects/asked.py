"""`bluelamp confidence effect` and `change`: what contact did, and what something that was done did."""

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from bluelamp.confidence.areas.csv_files import NotUsable
from bluelamp.confidence.effects.contact import NotReliable, effects
from bluelamp.confidence.effects.places import Change, change
from bluelamp.confidence.effects.tables import Places, read_panel, read_places

SEED = 1  # so that whoever runs it again reads the same figures


def add_effect(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--panel", type=Path, metavar="FILE", required=True, help="CSV, one row a person asked twice")
    parser.add_argument("--before", metavar="COLUMN,…", required=True, help="the questions of the scale, asked before")
    parser.add_argument("--after", metavar="COLUMN", required=True, help="the scale afterwards")
    parser.add_argument("--contact", metavar="COLUMN", required=True, help="good, bad, or none, in between")


def add_change(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "--places", type=Path, metavar="FILE", required=True, help="CSV, a row for each area and period"
    )
    parser.add_argument("--area", metavar="COLUMN", required=True)
    parser.add_argument("--period", metavar="COLUMN", required=True, help="such as 2026-03; they are put in order")
    parser.add_argument("--value", metavar="COLUMN", required=True, help="what is to have changed")
    parser.add_argument("--done", metavar="COLUMN", required=True, help="1 for the areas where it was done, else 0")
    parser.add_argument("--start", metavar="PERIOD", required=True, help="the first period in which it was done")
    parser.add_argument("--chosen-in", metavar="PERIOD,…", default="", help="the periods by which areas were chosen")


def effect_of_contact(given: argparse.Namespace) -> dict[str, Any]:
    """Return what good and bad contacts did. Raises `NotUsable`."""
    panel = read_panel(given.panel, before=_listed(given.before), after=given.after, contact=given.contact)
    try:
        found = effects(panel.before, panel.after, panel.good, panel.bad, np.random.default_rng(SEED))
    except (NotReliable, np.linalg.LinAlgError) as error:
        raise NotUsable(f"{given.panel}: {error}") from error
    return asdict(found)


def change_of_places(given: argparse.Namespace) -> dict[str, Any]:
    """Return how much more places changed, and what the same says of two times before. Raises `NotUsable`."""
    places = read_places(given.places, area=given.area, period=given.period, value=given.value, done=given.done)
    (start,) = places.numbers_of([given.start])
    left_out = places.numbers_of(_listed(given.chosen_in))
    before = [number for number in range(start) if number not in left_out]
    if len(before) < 2:
        raise NotUsable(f"{given.places}: two periods before {given.start} are needed that areas were not chosen by.")
    middle = len(before) // 2
    return {
        **asdict(_change(places, before, range(start, len(places.periods)))),
        "placebo": asdict(_change(places, before[:middle], before[middle:])),
        "areas_where_done": int(places.done.sum()),
        "areas_beside": int((1 - places.done).sum()),
    }


def _change(places: Places, before: Sequence[int], after: Sequence[int]) -> Change:
    try:
        return change(places.values, places.done, before, after)
    except ValueError as error:
        raise NotUsable(str(error)) from error


def _listed(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]
