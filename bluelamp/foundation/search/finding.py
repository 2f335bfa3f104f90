"""Finding records: newest first, as far back as asked, and only under keys of the searcher's own reach.

Each key's places lie side by side in the order of time. We walk back along the places of the rarest need, and look for
every other need at each. How rare a need is shows in how far back its 200th newest place lies, so that nothing has to
be counted. We walk in windows, and give up after the last: a search costs as much among a million records as among ten
thousand.
"""

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final
from uuid import UUID

from django.db import connection

from bluelamp.foundation.search.keys import key_of
from bluelamp.foundation.search.models import Document
from bluelamp.foundation.search.passages import Term

WINDOWS: Final = (200, 2_000, 20_000)
BEYOND_ALL: Final = (1 << 63) - 1

# For each key that anything stands under: its 200th newest place below some place, null where there are fewer.
HOW_RARE: Final = """
WITH asked (key) AS (VALUES {keys})
SELECT key, (
    SELECT place FROM search_posting AS posting WHERE posting.key = asked.key AND place < %s
    ORDER BY place DESC LIMIT 1 OFFSET %s
) FROM asked WHERE EXISTS (SELECT 1 FROM search_posting AS posting WHERE posting.key = asked.key)
"""
NTH: Final = """
SELECT place FROM search_posting WHERE key = %s AND place < %s ORDER BY place DESC LIMIT 1 OFFSET %s
"""
IN_WINDOW: Final = """
SELECT {once} place FROM search_posting AS posting WHERE key IN ({keys}) AND place >= %s AND place < %s {needs}
ORDER BY place DESC LIMIT %s
"""
# A value and no join, so that PostgreSQL looks at each place and never reads all places of a common word.
NEEDED: Final = """
AND (SELECT 1 FROM search_posting AS other WHERE other.key IN ({keys}) AND other.place = posting.place LIMIT 1) = 1
"""


@dataclass
class Found:
    """The records found, newest first, with their places; `cut_short` where we stopped looking further back."""

    records: dict[UUID, int]
    cut_short: bool = False


@dataclass
class _Walk:
    """A walk back along one key, or along several rare ones at once, past places that have every other need."""

    keys: list[int]
    others: list[list[int]]
    floor: int | None
    top: int
    most: int
    cut_short: bool = False

    def places(self) -> Iterator[int]:
        """Yield places, newest first, `most` at the most."""
        for next_size in (*WINDOWS[1:], 0):
            found = _in_window(self)
            yield from found
            if self.floor is None or len(found) >= self.most:
                return
            self.top, self.most = self.floor, self.most - len(found)
            self.floor = _nth(self.keys[0], self.top, next_size) if next_size else None
        self.cut_short = True


def find_records(reaches: Iterable[str], needs: Iterable[Iterable[Term]], *, before: int | None, most: int) -> Found:
    """Return the newest records that have one term at least of every need, and lie before a place where one is given.

    `reaches` are the codes of what the searcher may know of. Nothing else is looked at.
    """
    top, wanted = BEYOND_ALL if before is None else before, [list(need) for need in needs]
    if not wanted:
        return Found({})
    by_reach = [[[key_of(reach, term) for term in need] for need in wanted] for reach in reaches]
    floors = _how_rare({key for needs in by_reach for need in needs for key in need}, top)
    walks = [walk for needs in by_reach for walk in _walks(needs, floors, top, most)]
    merged = heapq.merge(*(walk.places() for walk in walks), reverse=True)
    places = list(islice(_once(merged), most))
    records = dict(Document.objects.filter(place__in=places).values_list("place", "record_id"))
    cut_short = len(places) < most and any(walk.cut_short for walk in walks)
    return Found({records[place]: place for place in places if place in records}, cut_short)


def _walks(needs: list[list[int]], floors: dict[int, int | None], top: int, most: int) -> list[_Walk]:
    """Return a walk for each key of the rarest need; none where a need has no key that anything stands under."""
    there = [[key for key in need if key in floors] for need in needs]
    if not all(there):
        return []
    rarest = min(range(len(there)), key=lambda number: max(floors[key] or 0 for key in there[number]))
    others = [keys for number, keys in enumerate(there) if number != rarest]
    rare = [key for key in there[rarest] if floors[key] is None]
    along = [[key] for key in there[rarest] if floors[key] is not None] + ([rare] if rare else [])
    return [_Walk(keys, others, floors[keys[0]], top, most) for keys in along]


def _how_rare(keys: set[int], top: int) -> dict[int, int | None]:
    statement = HOW_RARE.format(keys=", ".join(["(CAST(%s AS bigint))"] * len(keys)))
    return dict(_rows(statement, [*keys, top, WINDOWS[0] - 1])) if keys else {}


def _in_window(walk: _Walk) -> list[int]:
    needs = "".join(NEEDED.format(keys=_places(keys)) for keys in walk.others)
    once = "DISTINCT" if len(walk.keys) > 1 else ""
    told = [*walk.keys, walk.floor or 0, walk.top, *(key for keys in walk.others for key in keys), walk.most]
    return [place for (place,) in _rows(IN_WINDOW.format(once=once, keys=_places(walk.keys), needs=needs), told)]


def _places(keys: list[int]) -> str:
    return ", ".join(["%s"] * len(keys))


def _nth(key: int, top: int, number: int) -> int | None:
    return next((place for (place,) in _rows(NTH, [key, top, number - 1])), None)


def _once(places: Iterable[int]) -> Iterator[int]:
    last = None
    for place in places:
        if place != last:
            yield place
        last = place


def _rows(statement: str, values: list[int]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        rows: list[Any] = cursor.fetchall()
        return rows
