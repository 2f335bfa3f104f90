"""Fills an installation with contacts, and times searches when asked: python -m tests.bench.search_inside COUNT."""

import json
import sys
import time
from collections.abc import Callable
from statistics import median
from typing import Final
from uuid import uuid4

import django

django.setup()

from django.db import transaction  # noqa: E402 settings come first

from bluelamp.contacts.searching import Results, search  # noqa: E402
from bluelamp.foundation.ledger.actor import Actor, Kind  # noqa: E402
from tests.bench.desk_inside import Desk  # noqa: E402
from tests.bench.made_up import word  # noqa: E402
from tests.bench.many_contacts import Made, contacts, fill, text  # noqa: E402

TRIES: Final = 40
FIRST_COMMON, LAST_COMMON = 2, 40


def someone(who: str) -> Actor:
    """Return a new member of staff, whom no earlier look spares one."""
    permissions = {"contacts.see_all_teams"} if who == "of all teams" else set[str]()
    return Actor(
        kind=Kind.STAFF, id=uuid4(), permissions=frozenset(permissions), teams=frozenset({WHO[who]}) - {"team-3"}
    )


def _two_common(number: int, _: Made) -> str:
    ranks = range(FIRST_COMMON, LAST_COMMON)
    return f"{word(ranks[number % len(ranks)])} {word(ranks[(number * 7 + 3) % len(ranks)])}"


def _two_rare(_: int, made: Made) -> str:
    return " ".join(sorted(text(made.text).split(), key=len)[-2:])


def _common_and_rare(number: int, made: Made) -> str:
    return f"{word(FIRST_COMMON + number % 10)} {made.name.split()[1]}"


def _one_letter_wrong(_: int, made: Made) -> str:
    first, last = made.name.split()
    return f"{first} {last[:3]}q{last[4:]}"


TYPED: Final[dict[str, Callable[[int, Made], str]]] = {
    "two common words": _two_common,
    "two words of one report": _two_rare,
    "a common word and a surname": _common_and_rare,
    "phone": lambda _, made: made.phone,
    "name": lambda _, made: made.name,
    "name with a wrong letter": _one_letter_wrong,
}
# Who searches, by the team whose contacts they look for.
WHO: Final = {"of 60 in 100": "desk", "of 1 in 100": "small", "of all teams": "team-3"}


def seek(number: int, made: Made, typed: str, who: str) -> Results:
    """Search once, as one of these."""
    return search(someone(who), TYPED[typed](number, made), before=None)


def timed(known: dict[str, list[Made]]) -> dict[str, tuple[float, float]]:
    """Return for each kind of search and searcher the median milliseconds, and how many of the searches found any.

    The looks are written, but not made durable one by one: how long a disk takes for that is no matter of size.
    """
    with transaction.atomic():
        figures = {f"{typed}, {who}": _timed(known[WHO[who]], typed, who) for typed in TYPED for who in WHO}
        transaction.set_rollback(True)
    return figures


def known_ones(count: int) -> dict[str, list[Made]]:
    """Return some of the contacts of each team that is searched, from all along the year."""
    teams: dict[str, list[Made]] = {team: [] for team in WHO.values()}
    for made in contacts(count):
        if made.team in teams:
            teams[made.team].append(made)
    return {team: [all_[place * len(all_) // TRIES] for place in range(TRIES)] for team, all_ in teams.items()}


def _timed(known: list[Made], typed: str, who: str) -> tuple[float, float]:
    took, found = [], 0
    for number, made in enumerate(known):
        begun = time.perf_counter()
        found += bool(seek(number, made, typed, who).contacts)
        took.append((time.perf_counter() - begun) * 1000)
    return median(took), found / len(known)


def main(count: int) -> None:
    """Fill, say how long that took, and time all searches whenever a line comes in."""
    begun = time.perf_counter()
    fill(count)
    print(json.dumps(time.perf_counter() - begun), flush=True)
    known, desk = known_ones(count), Desk()
    for _ in sys.stdin:
        print(json.dumps(timed(known) | desk.timed()), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]))
