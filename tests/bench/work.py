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
from tests.journeys.serving import serve

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
        backends = postmaster(database)
        pairs, found = [], list[float]()
        for _ in range(ROUNDS):
            forms = prepared_forms(served, ENOUGH)
            settle(served.address)
            before = cpu_seconds(served.process) + cpu_seconds(backends)
            accepted = _burst(served.address, forms)()
            settle_ledger(served.address)
            ours = (cpu_seconds(served.process) + cpu_seconds(backends) - before) / accepted * 1000
            settle(served.address)
            found.append((cpu_seconds(served.process) + cpu_seconds(backends) - before) / accepted * 1000)
            theirs = _cost([helpdesk.process, backends], _burst(helpdesk.address, [peer.filled_in()] * ENOUGH))
            pairs.append((ours, theirs))
        journey = _cost([served.process, backends], lambda: walk(served.address, JOURNEYS))
    ours, theirs = median(cost for cost, _ in pairs), median(cost for _, cost in pairs)
    made_of = (
        f"{ours:.2f} and {theirs:.2f} ms; {median(found):.2f} until search finds it, {journey:.1f} the whole journey"
    )
    value = median(ours / theirs for ours, theirs in pairs)
    return [Figure("CPU per report ÷ django-helpdesk's", value, made_of, 0.5, 0.15, more_is_better=False)]


def _burst(address: str, forms: Sequence[Form]) -> Callable[[], int]:
    return lambda: send(address, forms, SECONDS).accepted


def _cost(processes: list[int], work: Callable[[], int]) -> float:
    """Return milliseconds of processor time for each thing that the work got done."""
    before = sum(map(cpu_seconds, processes))
    done = work()
    return (sum(map(cpu_seconds, processes)) - before) / done * 1000
