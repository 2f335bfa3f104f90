"""Sends webhooks of texts, many of them forged, replayed, truncated or reordered, and counts what came of it."""

import json
import sys
from collections.abc import Iterator

from tests.bench.drafts import run_inside
from tests.bench.figures import Figure
from tests.proofs.ground import Ground
from tests.proofs.telling import none_of, tell

USUAL_COUNT = 10_000


def prove(ground: Ground, count: int) -> Iterator[Figure]:
    """Send so many."""
    program = f"from tests.proofs.hostile_webhooks import print_found; print_found({count})"
    yield from figures_of(json.loads(run_inside(ground.server.environment, program)[-1]), count, ground.kind)


def figures_of(found: dict[str, int], count: int, kind: str) -> Iterator[Figure]:
    """Return the figures of what was found: what must not happen at all."""
    yield none_of("Forged or truncated webhooks accepted", found["accepted"], f"of {found['forged']} on {kind}")
    sent = f"of {found['good']} good, {found['replayed']} replayed, {found['reordered']} reordered, of {count}"
    yield none_of("Texts lost", found["lost"], sent)
    yield none_of("Texts doubled", found["doubled"], sent)
    yield none_of("Good webhooks refused, or dead letters", found["refused in vain"] + found["dead"], sent)


if __name__ == "__main__":
    sys.exit(tell(prove, USUAL_COUNT))
