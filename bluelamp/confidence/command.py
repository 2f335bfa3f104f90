"""`bluelamp confidence`: estimates from files, and proof of how good they are. It needs no keys and no database."""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import mean
from typing import Any

from bluelamp.confidence.areas.asked import add_files, files_of, reporting_rates
from bluelamp.confidence.areas.csv_files import NotUsable
from bluelamp.confidence.areas.estimating import estimate
from bluelamp.confidence.areas.model import fit
from bluelamp.confidence.areas.tables import read_survey
from bluelamp.confidence.effects.asked import add_change, add_effect, change_of_places, effect_of_contact
from bluelamp.confidence.maps.estimates import draw_estimates
from bluelamp.confidence.maps.outlines import read_outlines
from bluelamp.confidence.publishing.counting import add_counts, counts_to_publish
from bluelamp.confidence.simulated.trying import METHODS, Score, try_city
from bluelamp.confidence.weighting.asked import add_weigh, weighed_answers

Given = argparse.Namespace


def confidence_command(words: list[str]) -> int:
    """Do what was asked; return 1 after a sentence where that cannot be done."""
    given = _asked(words)
    try:
        run: Callable[[Given], int] = given.run
        return run(given)
    except NotUsable as error:
        print(error, file=sys.stderr)
        return 1


def _estimate(given: Given) -> int:
    if given.boundaries and not given.picture:
        raise NotUsable("--boundaries is for the map. Name the file that it is to stand in too: --picture FILE.")
    read = read_survey(files_of(given))
    for sentence in read.left_out:
        print(sentence, file=sys.stderr)
    outlines = read_outlines(given.boundaries, [read.areas]) if given.boundaries else None
    said = estimate(fit(read.survey))
    answered = read.survey.answers.sum(0)
    rows = [
        {
            "area": area,
            "estimate": round(float(said.share[place]), 5),
            "low": round(float(said.low[place]), 5),
            "high": round(float(said.high[place]), 5),
            "n": int(answered[place]),
            "effective_n": round(float(said.effective[place]), 1),
        }
        for place, area in enumerate(read.areas)
    ]
    _tell(sorted(rows, key=lambda row: str(row["area"])), as_json=given.json)
    if given.picture:
        draw_estimates(given.picture, f"{given.outcome} by {given.area}", read, said, outlines)
    return 0


def _reporting(given: Given) -> int:
    rows, left_out = reporting_rates(given)
    for sentence in left_out:
        print(sentence, file=sys.stderr)
    if not given.json:
        rows = [{name: "unknown" if cell is None else cell for name, cell in row.items()} for row in rows]
    _tell(rows, as_json=given.json)
    return 0


def _simulate(given: Given) -> int:
    scores: dict[str, list[Score]] = {name: [] for name in METHODS}
    for number in range(given.seeds):
        for name, score, _, _ in try_city(given.first + number, wards=given.wards, answers=given.answers):
            scores[name].append(score)
        if sys.stderr.isatty():
            print(f"\r{number + 1} of {given.seeds} cities", end="", file=sys.stderr, flush=True)
    if sys.stderr.isatty():
        print(file=sys.stderr)
    _tell([_summary(name, found, scores["raw"]) for name, found in scores.items()], as_json=given.json)
    return 0


def _effect(given: Given) -> int:
    return _tell_one(effect_of_contact(given), as_json=given.json)


def _change(given: Given) -> int:
    return _tell_one(change_of_places(given), as_json=given.json)


def _counts(given: Given) -> int:
    rows = counts_to_publish(given)
    if not given.json:
        words = {given.area: "all", given.by: "all", "count": "hidden"}
        rows = [{name: words[name] if value is None else value for name, value in row.items()} for row in rows]
    _tell(rows, as_json=given.json)
    return 0


def _weigh(given: Given) -> int:
    summary, rows, left_out = weighed_answers(given)
    for sentence in left_out:
        print(sentence, file=sys.stderr)
    if given.json:
        return _tell_one(summary | {"rows": rows}, as_json=True)
    _tell_one(summary, as_json=False)
    if rows:
        _tell([{name: "-" if cell is None else cell for name, cell in row.items()} for row in rows], as_json=False)
    return 0


def _tell_one(found: dict[str, Any], *, as_json: bool) -> int:
    if as_json:
        print(json.dumps(found, allow_nan=False))
        return 0
    for name, value in found.items():
        parts = value.items() if isinstance(value, dict) else [("", value)]
        print(f"{name}:", "  ".join(f"{part} {number:.4g}".strip() for part, number in parts))
    return 0


def _summary(name: str, found: list[Score], raw: list[Score]) -> dict[str, Any]:
    return {
        "method": name,
        "rmse": round(mean(score.rmse for score in found), 5),
        "rmse_ratio": round(mean(own.rmse / of_raw.rmse for own, of_raw in zip(found, raw, strict=True)), 4),
        "coverage": round(mean(score.coverage for score in found), 4),
        "coverage_of_worst_city": round(min(score.coverage for score in found), 4),
        "coverage_of_lowest_tenth": round(mean(score.lowest for score in found), 4),
        "cities": len(found),
    }


def _tell(rows: list[dict[str, Any]], *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(rows, allow_nan=False))
        return
    names = list(rows[0])
    table = [names, *([_in_a_line(row[name]) for name in names] for row in rows)]
    widths = [max(len(line[column]) for line in table) for column in range(len(names))]
    for line in table:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def _in_a_line(value: Any) -> str:
    """Return a value without what would break the table or the terminal, or what it has no letters for."""
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in str(value)).split())
    return line.encode(sys.stdout.encoding, "backslashreplace").decode(sys.stdout.encoding)


def _asked(words: list[str]) -> Given:
    parser = argparse.ArgumentParser(prog="bluelamp confidence", description="Estimate what people think, by area.")
    which = parser.add_subparsers(dest="which", required=True)
    areas = which.add_parser("estimate", help="estimate the share who would say yes in each area, with its interval")
    add_files(areas, "outcome", "1 or yes, 0 or no, or nothing")
    areas.add_argument(
        "--picture", type=Path, metavar="FILE", help="write a page in HTML with ranked intervals and a map"
    )
    areas.add_argument("--boundaries", type=Path, metavar="FILE", help="GeoJSON, where the areas lie, for the map")
    areas.set_defaults(run=_estimate)
    rates = which.add_parser("reporting", help="estimate the share of what people suffer that the police are told of")
    add_files(rates, "told", "1 where the police were told, 0 where not, nothing where nothing happened")
    rates.set_defaults(run=_reporting)
    trial = which.add_parser("simulate", help="try each method in made-up cities whose truth is known")
    trial.add_argument("--wards", type=_from(4, 100_000), default=650)
    trial.add_argument("--answers", type=_from(1, 100_000_000), default=12_800)
    trial.add_argument("--seeds", type=_from(1, 100_000), default=12, help="how many cities")
    trial.add_argument("--first", type=_from(0, 10**9), default=300, help="the seed of the first of them")
    trial.set_defaults(run=_simulate)
    contact = which.add_parser("effect", help="say what good and bad contact did, from people asked before and after")
    add_effect(contact)
    contact.set_defaults(run=_effect)
    places = which.add_parser("change", help="say what something that was done in some areas did there")
    add_change(places)
    places.set_defaults(run=_change)
    counts = which.add_parser("counts", help="count answers as it can be published, with small counts hidden")
    add_counts(counts)
    counts.set_defaults(run=_counts)
    weighing = which.add_parser(
        "weigh", help="weigh answers to what is known of the people, and say what they are worth"
    )
    add_weigh(weighing)
    weighing.set_defaults(run=_weigh)
    for each in (areas, rates, trial, contact, places, counts, weighing):
        each.add_argument("--json", action="store_true", help="print one list in JSON")
    return parser.parse_args(words)


def _from(least: int, most: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        if not text.isdecimal() or not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"say a whole number from {least} to {most}")
        return int(text)

    return number
