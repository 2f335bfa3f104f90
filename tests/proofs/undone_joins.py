"""Joins two records, lets a hundred things happen to both, takes the join back, and looks where each event ended up.

The truth is kept beside: each event comes by a handle or a receipt of one of the two, and so belongs to that one.
"""

import json
import sys
from collections.abc import Iterator

from tests.bench.drafts import run_inside
from tests.bench.figures import Figure
from tests.proofs.ground import Ground
from tests.proofs.telling import none_of, tell

USUAL_COUNT = 1_000


def prove(ground: Ground, count: int) -> Iterator[Figure]:
    """Let so many histories happen."""
    program = f"from tests.proofs.joined_histories import print_found; print_found({count})"
    yield from figures_of(json.loads(run_inside(ground.server.environment, program)[-1]), count, ground.kind)


def figures_of(found: dict[str, int], count: int, kind: str) -> Iterator[Figure]:
    """Return the figure of what was found: what must not happen at all."""
    made_of = f"of {found['events']} in {count} histories on {kind}, {found['undone']} joins taken back in any order"
    yield none_of("Events on the wrong side after a join was undone", found["wrong"], made_of)
    yield none_of("Records still taken for one person after it", found["joined"], made_of)


if __name__ == "__main__":
    sys.exit(tell(prove, USUAL_COUNT))
