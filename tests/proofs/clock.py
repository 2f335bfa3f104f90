"""Sets the clock of a running server a day ahead and a day behind, and looks whether anything went with it."""

import os
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

from tests.bench.drafts import prepared_forms, run_inside
from tests.bench.figures import Figure
from tests.bench.load import Form
from tests.journeys.serving import Server
from tests.proofs.another_server import served_by
from tests.proofs.books import read_books, report_at
from tests.proofs.clients import AT_THE_SAME_TIME, Clients
from tests.proofs.ground import Ground
from tests.proofs.telling import none_of, tell

USUAL_COUNT = 300
# The ledger must have caught up before the clock jumps: what waits together is put in order by the clock.
SECONDS_TO_SETTLE = 1
# By a clock a day ahead, what was typed before it jumped is a day old, and forgotten as it should be.
TYPED_A_DAY_AHEAD = """
from datetime import timedelta
from django.db.models import F
from bluelamp.reports.models import Draft
Draft.objects.update(changed_at=F("changed_at") + timedelta(days=1, hours=1))
"""
JUMPS = (None, signal.SIGUSR1, signal.SIGUSR2)


def prove(ground: Ground, reports: int) -> Iterator[Figure]:
    """Send a third of the reports at the right time, a third a day ahead, and a third a day behind."""
    third = reports // len(JUMPS)
    forms = prepared_forms(ground.server, third * len(JUMPS))
    thirds = [forms[number * third :][:third] for number in range(len(JUMPS))]
    run_inside(ground.server.environment, TYPED_A_DAY_AHEAD)
    clients = Clients(ground.server.address)
    with served_by(ground.server, "tests.proofs.serve_with_a_clock", BLUELAMP_WORKERS="1"), ground.served() as server:
        for jump, some in zip(JUMPS, thirds, strict=True):
            _send_after(server, jump, clients, some)
        books = read_books(server)
    lost = {report_at(path) for path in clients.acknowledged} - books.reports
    yield none_of(f"Acknowledged reports lost by a wrong clock, {ground.kind}", len(lost), f"of {third * len(JUMPS)}")
    yield none_of("Entries not sealed once, or gaps", abs(books.unsealed) + abs(books.gaps), "in the ledger")
    yield none_of("Work left running", books.running, "notices, entries and readers")
    yield none_of(
        "Thirds out of order", _out_of_order(thirds, books.in_order), "in the ledger, whatever the clock said"
    )


def _send_after(server: Server, jump: signal.Signals | None, clients: Clients, forms: Sequence[Form]) -> None:
    if jump is not None:
        assert server.process is not None
        os.kill(server.process.pid, jump)
    before = len(clients.acknowledged)
    with ThreadPoolExecutor(AT_THE_SAME_TIME) as pool:
        clients.send(forms, pool)
        clients.wait_for(before + len(forms))
    time.sleep(SECONDS_TO_SETTLE)


def _out_of_order(thirds: Sequence[Sequence[Form]], in_order: Sequence[str]) -> int:
    place = {report: number for number, report in enumerate(in_order)}
    places = [[place[report_at(form.path)] for form in third] for third in thirds]
    return sum(max(earlier) > min(later) for earlier, later in pairwise(places))


if __name__ == "__main__":
    sys.exit(tell(prove, USUAL_COUNT))
