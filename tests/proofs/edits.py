"""Lets two members of staff change one contact in every order, and looks whether a change was lost or overwritten."""

import json
import sys
from collections.abc import Iterator

from tests.bench.drafts import run_inside
from tests.bench.figures import Figure
from tests.proofs.ground import Ground
from tests.proofs.telling import none_of, tell

USUAL_COUNT = 10_000


def prove(ground: Ground, count: int) -> Iterator[Figure]:
    """Try so many interleavings."""
    program = f"from tests.proofs.two_staff import print_found; print_found({count})"
    yield from figures_of(json.loads(run_inside(ground.server.environment, program)[-1]), count, ground.kind)


def figures_of(found: dict[str, int], count: int, kind: str) -> Iterator[Figure]:
    """Return the figures of what was found: what must not happen at all."""
    made_of = f"in {count} interleavings of {found['steps']} steps on {kind}, {found['together']} at one moment"
    yield none_of("Changes by two staff that were lost", found["lost"], made_of)
    yield none_of("Changes of a colleague overwritten unseen", found["overwritten"], f"{found['clashes']} were shown")
    yield none_of("Changes refused though nothing had changed", found["refused in vain"], made_of)


if __name__ == "__main__":
    sys.exit(tell(prove, USUAL_COUNT))
