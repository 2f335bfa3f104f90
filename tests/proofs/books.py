"""What the records hold when all is over, read from the database and not from what the server says."""

import json
from collections import Counter
from dataclasses import asdict, dataclass

from tests.bench.drafts import run_inside
from tests.journeys.serving import Server


@dataclass(frozen=True)
class Books:
    """What was found; reports, as such and in the ledger's order, are ids in 32 hexadecimal digits.

    `notices` gives the state of each answer's notice by the answer's id.
    """

    reports: set[str]
    in_order: list[str]
    more_than_once: int
    notices: dict[str, str]
    unsealed: int
    gaps: int
    running: int

    @property
    def notices_by_state(self) -> dict[str, int]:
        """How many notices are in each state."""
        return dict(Counter(self.notices.values()))


def read_books(server: Server, *, settle: bool = True) -> Books:
    """Read the records; `settle` first waits for a running server to finish what is left to do."""
    program = f"from tests.proofs.reading import print_books; print_books(settle={settle})"
    read = json.loads(run_inside(server.environment, program)[-1])
    return Books(**read | {"reports": set(read["reports"])})


def as_json(books: Books) -> str:
    """Return the books as one line."""
    return json.dumps(asdict(books) | {"reports": sorted(books.reports)})


def report_at(path: str) -> str:
    """Return the id of the report that a form at this path becomes."""
    return path.split("/")[2].replace("-", "")
