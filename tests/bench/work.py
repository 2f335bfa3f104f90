"""Processor time for one accepted report, beside what django-helpdesk spends on its public form."""

from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from tests.bench.drafts import prepared_forms
from tests.bench.figures import Figure
from tests.bench.helpdesk import peer
from tests.bench.load import Form, send
from tests.bench.processes import cpu_seconds, postmaster
from tests.bench.settling import settle, settle_ledger
from tests.bench.visitor import walk
from tests.databases import new_database
from tests.journeys.serving import Served, serve

ROUNDS, SECONDS, JOURNEYS = 3, 2, 30
ENOUGH = 4000


def per_report(folder: Path) -> list[Figure]:
    """Measure ours and the peer's in turn on one PostgreSQL; the work of its backends is counted with the server's."""
    peer.install()
    with (
        new_database() as database,
        new_database() as peers_database,
        serve(folder, database, WORKERS="2") as served,
        peer.serve(peers_database) as helpdesk,
    ):
        processes, backends = [served.process, postmaster(database)], postmaster(peers_database)
        rounds = []
        for _ in range(ROUNDS):
            ours = _until_found(served, processes)
            theirs = _cost([helpdesk.process, backends], _burst(helpdesk.address, [peer.filled_in()] * ENOUGH))
            rounds.append((*ours, theirs))
        journey = _cost(processes, lambda: walk(served.address, JOURNEYS))
    sealed, found, theirs = (median(each[place] for each in rounds) for place in range(3))
    return [
        _figure("accepted and sealed", [each[0] / each[2] for each in rounds], f"{sealed:.2f} and {theirs:.2f} ms"),
        _figure(
            "until search finds it",
            [each[1] / each[2] for each in rounds],
            f"{found:.2f} and {theirs:.2f} ms; ours for the whole journey {journey:.1f} ms",
        ),
    ]


def _figure(until: str, ratios: list[float], made_of: str) -> Figure:
    name = f"CPU per report, {until}, ÷ django-helpdesk's"
    return Figure(name, median(ratios), made_of, 0.5, 0.15, more_is_better=False)


def _until_found(served: Served, processes: list[int]) -> tuple[float, float]:
    """Return milliseconds for each report of a burst until all are sealed, and until search finds them all."""
    forms = prepared_forms(served, ENOUGH)
    settle(served.address)
    before = sum(map(cpu_seconds, processes))
    accepted = send(served.address, forms, SECONDS).accepted
    settle_ledger(served.address)
    sealed = sum(map(cpu_seconds, processes))
    settle(served.address)
    found = sum(map(cpu_seconds, processes))
    return (sealed - before) / accepted * 1000, (found - before) / accepted * 1000


def _burst(address: str, forms: Sequence[Form]) -> Callable[[], int]:
    return lambda: send(address, forms, SECONDS).accepted


def _cost(processes: list[int], work: Callable[[], int]) -> float:
    """Return milliseconds of processor time for each thing that the work got done."""
    before = sum(map(cpu_seconds, processes))
    done = work()
    return (sum(map(cpu_seconds, processes)) - before) / done * 1000
