"""How near estimates of small areas come to the truth, in made-up cities and in real answers, and what they cost."""

import csv
import gzip
import json
import os
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import mean, median
from typing import Any

import numpy as np

from bluelamp.confidence.areas.estimating import LEANING, Estimates, estimate, range_of
from bluelamp.confidence.areas.model import fit
from bluelamp.confidence.areas.tables import Files, read_survey
from bluelamp.confidence.publishing.changing import Worth, changes
from bluelamp.confidence.publishing.hiding import hide
from bluelamp.confidence.publishing.together import hide_together
from bluelamp.confidence.simulated.city import a_year_later, made_up
from bluelamp.confidence.simulated.effects import BAD, DONE, GOOD, held, people_tried, places_tried
from bluelamp.confidence.simulated.trying import METHODS, model, score, try_city
from bluelamp.confidence.tests.differencing import (
    cut,
    made_up_answers,
    made_up_table,
    recovered,
    recovered_together,
)
from tests.bench.figures import Figure
from tests.bench.states import TOUCHING
from tests.needs import ROOT

LEAST, TABLES = 10, 1000
SEEDS = range(300, 312)  # no city that anything was tried on while it was made
DRAWN = (300, 250, 5_000)  # a city's seed, wards and answers
FALLEN, FELL_BY = 40, 0.156  # wards, and by how much fewer would say yes
OPINIONS = ["pro.choice", "minwage", "imm.citizen.path", "fund.stemcells", "aff.act", "governor.approve"]
BY = ("race", "age", "sex")


def small_areas(folder: Path) -> list[Figure]:
    """Measure the model; with `CONFIDENCE=FOLDER`, on the real opinions there too."""
    return [
        *_in_cities(),
        _where_the_confident_answer(),
        _falls_that_are_named(),
        _cost(),
        *_against_nuts(),
        *_what_was_done(),
        _what_can_be_taken_apart(),
        _what_tables_tell_of_each_other(),
        *_of_real_people(folder),
    ]


def _in_cities() -> Iterator[Figure]:
    tried = [{name: found for name, found, _, _ in try_city(seed, wards=650, answers=12_800)} for seed in SEEDS]
    ratio = mean(each["model"].rmse / each["raw"].rmse for each in tried)
    covered = [each["model"].coverage for each in tried]
    others = ", ".join(f"{name} {mean(each[name].rmse / each['raw'].rmse for each in tried):.3f}" for name in METHODS)
    yield Figure("Error in wards ÷ that of the answers, 12 cities", ratio, others, 0.42, 0.38, more_is_better=False)
    from_ninety = abs(mean(covered) - 0.9)
    yield Figure(
        "Coverage of 90 % intervals, how far from 0.9",
        from_ninety,
        f"{mean(covered):.3f}",
        0.03,
        0.01,
        more_is_better=False,
    )
    yield Figure("Coverage in the worst city", min(covered), f"seed {SEEDS[int(np.argmin(covered))]}", 0.82, 0.86)
    lowest = mean(each["model"].lowest for each in tried)
    yield Figure("Coverage in the truly lowest tenth of wards", lowest, "12 cities", 0.80, 0.88)


def _what_can_be_taken_apart() -> Figure:
    found = small = 0
    for seed in range(TABLES):
        shown = hide(made_up_table(np.random.default_rng(seed)), least=LEAST)
        found, small = found + recovered(shown, least=LEAST), small + int((shown.counts < LEAST).sum())
    made_of = f"of {small:,} in {TABLES:,} tables"
    return Figure("Counts under ten recovered by differencing", found, made_of, 0, more_is_better=False)


def _what_tables_tell_of_each_other() -> Figure:
    found = small = 0
    for seed in range(TABLES):
        answers = made_up_answers(np.random.default_rng(seed))
        shown = hide_together(cut(answers), least=LEAST)
        found += recovered_together(answers, shown, least=LEAST)
        small += sum(int((table.counts < LEAST).sum()) for table in shown.values())
    made_of = f"of {small:,} in the tables by place and by channel of {TABLES:,} surveys, attacked together"
    return Figure("Counts under ten recovered from two tables", found, made_of, 0, more_is_better=False)


def _where_the_confident_answer() -> Figure:
    held, alone = [], []
    for seed in SEEDS:
        city = made_up(np.random.default_rng(seed), wards=650, answers=12_800, leaning=LEANING)
        said = model(city.survey)
        low, high = range_of(said)
        held.append(((low <= city.share) & (city.share <= high)).mean())
        alone.append(score(city, said).coverage)
    made_of = f"the interval alone {mean(alone):.3f}"
    return Figure(
        "Range that holds the truth where the odds of answering lean 1.5", float(mean(held)), made_of, 0.9, 0.95
    )


def _falls_that_are_named() -> Figure:
    """Let trust fall in some wards, and see which are said to have fallen: where too few were asked, none."""
    named = right = 0
    smallest = []
    for seed in SEEDS:
        random = np.random.default_rng(seed)
        before = made_up(random, wards=650, answers=12_800)
        after = a_year_later(random, before, answers=12_800, fallen=FALLEN, by=FELL_BY)
        found = changes(list(zip(_worth(model(after.survey)), _worth(model(before.survey)), strict=True)))
        falls = np.array([change.is_seen and change.by < 0 for change in found])
        named, right = named + int(falls.sum()), right + int((falls & (after.share < before.share)).sum())
        smallest.append(median(change.smallest for change in found))
    made_of = (
        f"{right} right of {named} named, {FALLEN * len(SEEDS)} fell by {FELL_BY}; {mean(smallest):.2f} could be seen"
    )
    return Figure(
        "Falls in wards that are named: how many are right, or none named", right / named if named else 1, made_of, 0.8
    )


def _worth(said: Estimates) -> list[Worth]:
    return [Worth(float(share), float(effective)) for share, effective in zip(said.share, said.effective, strict=True)]


def _cost() -> Figure:
    small, large = (_seconds(wards) for wards in (650, 6500))
    made_of = f"{large:.2f} and {small:.2f} s of processor time, answers in proportion"
    return Figure("Cost at 6,500 wards ÷ at 650", large / small, made_of, 15, 10, more_is_better=False)


def _against_nuts() -> Iterator[Figure]:
    """Compare with NUTS of the same model in a city of 250 wards; what each costs is without compiling."""
    if "NUTS" not in os.environ:
        print("Skipped NUTS: set NUTS to the Python of an environment with requirements/nuts.txt.")
        return
    seed, wards, answers = DRAWN
    survey = made_up(np.random.default_rng(seed), wards=wards, answers=answers).survey
    begun = time.process_time()
    said = estimate(fit(survey))
    ours = time.process_time() - begun
    known, drawn = (_drawn(how) for how in ("known", "drawn"))
    off, off_drawn = (float(np.abs(said.share - np.array(each["share"])).max()) for each in (known, drawn))
    wide = float(np.median(np.sqrt(said.share * (1 - said.share) / said.effective) / np.array(known["deviation"])))
    converged = f"r-hat {max(known['r_hat'], drawn['r_hat']):.3f}"
    made_of = f"deviations {wide:.3f} of its own, {converged}; where it draws strengths too {off_drawn:.4f}"
    yield Figure("Largest difference of wards' means from NUTS", off, made_of, 0.01, 0.005, more_is_better=False)
    theirs = min(known["seconds"])
    made_of = f"{theirs:.1f} s for 500 and 1,000 draws, and {ours:.2f} s"
    yield Figure("Processor time of NUTS ÷ ours", theirs / ours, made_of, 15, 30)


def _drawn(how: str) -> dict[str, Any]:
    command = [os.environ["NUTS"], "-m", "tests.bench.nuts_by_hand", *map(str, DRAWN), how]
    told = subprocess.run(
        command, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, check=True
    ).stdout
    found: dict[str, Any] = json.loads(told)
    return found


def _what_was_done() -> Iterator[Figure]:
    people = [people_tried(np.random.default_rng(seed)) for seed in range(300, 500)]
    covered = held(((each.gap.low, each.gap.high) for each in people), -BAD - GOOD)
    yield _near_ninety("Gap of good and bad contact, coverage in 200 panels", covered)
    places = [places_tried(np.random.default_rng(seed)) for seed in range(300, 700)]
    plain, careful = (held(((each[name].low, each[name].high) for each in places), DONE) for name in places[0])
    yield _near_ninety("Places chosen by their score, coverage in 400 towns", careful)
    yield Figure("The same with the periods of choosing: must fail", plain, "coverage", 0.7, more_is_better=False)


def _near_ninety(name: str, covered: float) -> Figure:
    return Figure(f"{name}, how far from 0.9", abs(covered - 0.9), f"{covered:.3f}", 0.04, 0.01, more_is_better=False)


def _seconds(wards: int) -> float:
    city = made_up(np.random.default_rng(SEEDS[0]), wards=wards, answers=wards * 40)
    took = []
    for _ in range(3 if wards < 1000 else 1):
        begun = time.process_time()
        estimate(fit(city.survey))
        took.append(time.process_time() - begun)
    return min(took)


def _of_real_people(folder: Path) -> Iterator[Figure]:
    """Draw 1,400 answers with a bias from 36,421 real ones, five times for each question, and compare with all."""
    if "CONFIDENCE" not in os.environ:
        print("Skipped real opinions: set CONFIDENCE to the folder that holds cces_mrpdata_public_opinion.csv.gz.")
        return
    with gzip.open(Path(os.environ["CONFIDENCE"]) / "cces_mrpdata_public_opinion.csv.gz", "rt") as file:
        people = list(csv.DictReader(file))
    tried = [_real(folder, people, opinion, seed) for opinion in OPINIONS for seed in range(5)]
    ratio, covered = (mean(each[place] for each in tried) for place in (0, 1))
    made_of = "51 states, 1,400 answers, 6 questions, 5 draws of each"
    yield Figure(
        "Error in states ÷ that of the answers, real opinions", ratio, made_of, 0.40, 0.33, more_is_better=False
    )
    from_middle = abs(covered - 0.905)
    yield Figure(
        "Coverage, real opinions, how far from 0.905", from_middle, f"{covered:.3f}", 0.045, 0.025, more_is_better=False
    )


def _real(folder: Path, people: list[dict[str, str]], opinion: str, seed: int) -> tuple[float, float]:
    random = np.random.default_rng(seed)
    asked = [one for one in people if one[opinion] in ("0.0", "1.0")]
    eager = {"18-29": 0.5, "30-44": 0.8, "45-64": 1.2, "65+": 1.6}
    chance = np.array([eager[one["age"]] * (1.3 if one["race"] == "White" else 0.8) for one in asked])
    drawn = [asked[number] for number in random.choice(len(asked), 1400, replace=False, p=chance / chance.sum())]
    responses, population = folder / "responses.csv", folder / "population.csv"
    _write(responses, ["state", *BY, opinion], ([one[name] for name in ("state", *BY, opinion)] for one in drawn))
    counted = Counter(tuple(one[name] for name in ("state", *BY)) for one in asked)
    _write(population, ["state", *BY, "people"], ([*kind, str(count)] for kind, count in counted.items()))
    adjacency = folder / "adjacency.csv"
    _write(adjacency, ["one", "other"], ([one, other] for one, others in TOUCHING.items() for other in others.split()))
    read = read_survey(Files(responses, opinion, "state", BY, population, "people", adjacency=adjacency))
    said = estimate(fit(read.survey))
    of_state = Counter(one["state"] for one in asked)
    yes = Counter(one["state"] for one in asked if one[opinion] == "1.0")
    truth = np.array([yes[state] / of_state[state] for state in read.areas])
    answers = read.survey.answers.sum(0)
    here = answers > 0
    off = np.sqrt(((said.share - truth)[here] ** 2).mean())
    raw = np.sqrt(((read.survey.yes.sum(0)[here] / answers[here] - truth[here]) ** 2).mean())
    return float(off / raw), float(((said.low <= truth) & (truth <= said.high)).mean())


def _write(file: Path, header: list[str], rows: Iterator[list[str]]) -> None:
    with file.open("w", newline="", encoding="utf-8") as lines:
        csv.writer(lines).writerows([header, *rows])
