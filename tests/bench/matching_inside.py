"""Fills an installation with people, and finds whom some of them may be: python -m tests.bench.matching_inside COUNT.

For each line that comes in it prints the median milliseconds of one match. For the line `all` it prints, of 1,000
cases, for how many the first that is proposed is the one that comes of weighing all people there are.
"""

import json
import sys
import time
from collections.abc import Iterator
from itertools import islice
from random import Random
from statistics import median
from typing import Final
from uuid import UUID

import django

django.setup()

from django.db import transaction  # noqa: E402 settings come first

from bluelamp.foundation.database.insert import insert_together  # noqa: E402
from bluelamp.foundation.database.rows import new_row  # noqa: E402
from bluelamp.people.likeness import _known_of, _weighed, keep_likeness, who_may_be  # noqa: E402
from bluelamp.people.models import Handle, Person  # noqa: E402
from bluelamp.people.rules import HandleKind  # noqa: E402
from tests.bench.made_up import word  # noqa: E402

TRIES, CASES, BATCH = 200, 1_000, 2_000
GIVEN, SURNAMES = 600, 20_000
SKEW: Final = 2  # the most frequent surname is then of 7 in 1,000 people
TWICE: Final = 0.12
Made = tuple[str, dict[HandleKind, str]]


def people(count: int) -> Iterator[Made]:
    """Yield so many people, the same each time: name and handles. Some were there before, written in another way."""
    dice, before = Random(5), list[Made]()
    for number in range(count):
        if before and dice.random() < TWICE:
            yield _again(dice, *dice.choice(before), number)
            continue
        made = (_name(dice), _handles(dice, number))
        before.append(made)
        yield made


def _name(dice: Random) -> str:
    given, surname = (int(size * dice.random() ** SKEW) for size in (GIVEN, SURNAMES))
    return f"{word(100_000 + given)} {word(200_000 + surname)}".title()


def _handles(dice: Random, number: int) -> dict[HandleKind, str]:
    given = {HandleKind.PHONE: f"07{number:09}", HandleKind.EMAIL: f"{word(number % 9000)}{number}@example.com"}
    return {kind: value for kind, value in given.items() if dice.random() < 0.7}


def _again(dice: Random, name: str, handles: dict[HandleKind, str], number: int) -> Made:
    """Return someone with a slip in the name, from another phone, or of the same household."""
    way = dice.randrange(3)
    if way == 0:
        return f"{name[:-2]}{name[-1]}", handles
    if way == 1:
        return name, handles | {HandleKind.PHONE: f"079{number:08}"}
    return f"{_name(dice).split()[0]} {name.split()[1]}", handles


def fill(count: int) -> list[UUID]:
    """Fill an empty, migrated database, and return the ids of those whom one looks for."""
    ids: list[UUID] = []
    coming = people(count)
    while some := list(islice(coming, BATCH)):
        with transaction.atomic():
            ids += _write(some)
    return Random(9).sample(ids, CASES)


def _write(some: list[Made]) -> list[UUID]:
    rows = [(new_row(Person, name=name), handles) for name, handles in some]
    given = [
        new_row(Handle, person_id=person.pk, kind=kind, value=value)
        for person, handles in rows
        for kind, value in handles.items()
    ]
    insert_together(*(person for person, _ in rows), *given)
    keep_likeness([person.pk for person, _ in rows])
    return [person.pk for person, _ in rows]


def timed(looked_for: list[UUID]) -> tuple[float, float]:
    """Return the median milliseconds of one match, and for how many somebody was proposed."""
    took, found = [], 0
    for person in looked_for:
        begun = time.perf_counter()
        found += bool(who_may_be(person))
        took.append((time.perf_counter() - begun) * 1000)
    return median(took), found / len(looked_for)


def same_top(looked_for: list[UUID]) -> tuple[int, int]:
    """Return for how many the first that is proposed is that of weighing everyone, and for how many there is one."""
    ids = list(Person.objects.values_list("pk", flat=True))
    every = {pk: known for at in range(0, len(ids), BATCH) for pk, known in _known_of(ids[at : at + BATCH]).items()}
    same, proposed = 0, 0
    for person in looked_for:
        weighed = [like for pk, known in every.items() if pk != person and (like := _weighed(pk, every[person], known))]
        best = min(weighed, key=lambda like: (-like.probability, like.person_id), default=None)
        found = who_may_be(person)
        same += (found[0].person_id if found else None) == (best.person_id if best else None)
        proposed += best is not None
    return same, proposed


def main(count: int) -> None:
    """Fill, say how long that took, then answer line after line."""
    begun = time.perf_counter()
    looked_for = fill(count)
    print(json.dumps(time.perf_counter() - begun), flush=True)
    for line in sys.stdin:
        print(json.dumps(same_top(looked_for) if line.strip() == "all" else timed(looked_for[:TRIES])), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]))
