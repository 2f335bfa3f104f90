"""A register of a million people: the memory and time of matching it, beside Splink used by hand on the same file."""

import csv
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from bluelamp.people.matching.fields import BORN, EMAIL, FIELDS, GIVEN, HOUSE, PHONE, POSTCODE, STREET, SURNAME
from tests.bench.figures import Figure
from tests.bench.made_up import word
from tests.needs import ROOT

PEOPLE: Final = 1_000_000
GIVEN_NAMES, SURNAMES, SKEW = 3_000, 60_000, 2
TWICE: Final = 0.12
GIGABYTE: Final = 1024**3
COLUMNS: Final = (GIVEN, SURNAME, BORN, PHONE, EMAIL, HOUSE, STREET, POSTCODE)
Told = dict[str, str]


@dataclass(frozen=True)
class Ran:
    """What a command took: seconds of processor and bytes of memory at most, and how many pairs it found."""

    seconds: float
    most: int
    pairs: int


def whole_register(folder: Path) -> list[Figure]:
    """Measure `bluelamp people match` on so many people, and Splink by hand in turn with it."""
    register, data = folder / "register.csv", folder / "data"
    write(register, PEOPLE)
    bluelamp = ROOT / ".venv/bin/bluelamp"
    _run([bluelamp, "keys", "make"], data)
    ours = _run([bluelamp, "people", "match", "--records", register, "--json"], data)
    hand = _run([sys.executable, "-m", "tests.bench.splink_by_hand", register], data)
    most, ratio = ours.most / GIGABYTE, ours.seconds / hand.seconds
    made_of = f"{ours.seconds:.0f} and {hand.seconds:.0f} s of processor; {hand.most / GIGABYTE:.1f} GB by hand"
    return [
        Figure(f"Register of {PEOPLE:,}: most memory, GB", most, f"{ours.pairs:,} proposed", 4, more_is_better=False),
        Figure(f"Register of {PEOPLE:,}: time ÷ Splink by hand", ratio, made_of, 1.3, 1.1, more_is_better=False),
    ]


def write(file: Path, count: int) -> None:
    """Write a register of so many people, the same each time."""
    with file.open("w", newline="") as stream:
        writer = csv.DictWriter(stream, ["id", *COLUMNS], lineterminator="\n")
        stream.write(",".join(["id", *(FIELDS[column].headings[0] for column in COLUMNS)]) + "\n")
        writer.writerows({"id": number, **told} for number, told in enumerate(people(count)))


def people(count: int) -> Iterator[Told]:
    """Yield so many people: households that share home and surname, and some who are there twice, with slips."""
    dice, before, home = Random(7), list[Told](), Told()
    for number in range(count):
        if before and dice.random() < TWICE:
            yield _again(dice, dice.choice(before), number)
            continue
        home = home if home and dice.random() < 0.6 else _home(dice, number)
        made = home | _of_one(dice, number)
        if len(before) < 200_000:
            before.append(made)
        yield made


def _home(dice: Random, number: int) -> Told:
    return {
        SURNAME: _name(dice, 200_000, SURNAMES),
        HOUSE: str(dice.randrange(1, 200)),
        STREET: f"{word(300_000 + dice.randrange(8_000))} Road".title(),
        POSTCODE: f"Z{'ABCDEFGH'[number % 8]}{dice.randrange(1, 60)} {dice.randrange(1, 10)}{dice.choice('QXYZ')}X",
    }


def _of_one(dice: Random, number: int) -> Told:
    given = _name(dice, 100_000, GIVEN_NAMES)
    told = {GIVEN: given, BORN: f"{dice.randrange(1930, 2015)}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}"}
    if dice.random() < 0.7:
        told[PHONE] = f"07{number:09}"
    if dice.random() < 0.5:
        told[EMAIL] = f"{given.casefold()}{number}@example.com"
    return told


def _name(dice: Random, first: int, of: int) -> str:
    return word(first + int(of * dice.random() ** SKEW)).title()


def _again(dice: Random, told: Told, number: int) -> Told:
    """Return the same person as they are written down another time: from another phone, with a slip, or moved."""
    way = dice.randrange(3)
    if way == 0:
        return told | {PHONE: f"079{number:08}"}
    if way == 1:
        return told | {SURNAME: told[SURNAME][:-2] + told[SURNAME][-1]}
    return told | {key: value for key, value in _home(dice, number).items() if key != SURNAME}


def _run(words: list[str | Path], data: Path) -> Ran:
    """Run a command that prints a JSON list of pairs, or how many there are; count what it took."""
    out = data.with_suffix(".out")
    child = os.fork()
    if not child:
        os.environ["BLUELAMP_DATA"] = str(data)
        descriptor = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(descriptor, 1)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        os.execv(words[0], [str(each) for each in words])
    _, status, used = os.wait4(child, 0)
    if status:
        raise SystemExit(f"{' '.join(map(str, words))} ended with {status}.")
    return Ran(used.ru_utime + used.ru_stime, used.ru_maxrss * 1024, out.read_bytes().count(b'"record"'))
