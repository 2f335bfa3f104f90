"""Turns one bit in each of many kept files, and counts how many the check finds, and how many opening finds."""

import json
import sys
from collections.abc import Iterator

from tests.bench.drafts import run_inside
from tests.bench.figures import Figure
from tests.proofs.ground import Ground
from tests.proofs.telling import none_of, tell

USUAL_COUNT = 1000


def prove(ground: Ground, count: int) -> Iterator[Figure]:
    """Keep so many files of different sizes and turn one bit in each; before that, none may be found."""
    program = f"from tests.proofs.turned_bits import print_found; print_found({count})"
    found = json.loads(run_inside(ground.server.environment, program)[-1])
    made_of = f"of {count}, {ground.kind}"
    yield none_of("Files taken for damaged that are as they were", found["alarms"], made_of)
    yield Figure("Turned bits found by the check", found["by_the_check"] / count, made_of, 1)
    yield Figure("Turned bits found on opening", found["on_opening"] / count, made_of, 1)


if __name__ == "__main__":
    sys.exit(tell(prove, USUAL_COUNT))
