"""Changes a small ledger in every way there is, one at a time, and counts which changes are found and named."""

import json
import sys
from collections.abc import Iterator
from typing import Any

from tests.bench.drafts import run_inside
from tests.bench.figures import Figure
from tests.proofs.ground import Ground
from tests.proofs.telling import none_of, tell

USUAL_COUNT = 1000


def prove(ground: Ground, count: int) -> Iterator[Figure]:
    """Make so many changes."""
    program = f"from tests.proofs.tampered_ledger import print_found; print_found({count})"
    yield figure_of(json.loads(run_inside(ground.server.environment, program)[-1]), count, ground.kind)


def figure_of(found: dict[str, Any], count: int, kind: str) -> Figure:
    """Return one figure: how many changes were not found or not named, or found before there were any."""
    refused = sum(found["refused"].values())
    missed = {outcome: found[outcome] for outcome in ("not found", "not named", "false alarms") if found[outcome]}
    made_of = (
        f"of {count - refused} on {kind}, to {found['entries']} entries and {found['contents']} rows of content; "
        f"{missed or 'each first bad entry named'}"
    )
    return none_of("Changes to the ledger missed", sum(map(_number, missed.values())), made_of)


def _number(missed: dict[str, int] | list[str]) -> int:
    return sum(missed.values()) if isinstance(missed, dict) else len(missed)


if __name__ == "__main__":
    sys.exit(tell(prove, USUAL_COUNT))
