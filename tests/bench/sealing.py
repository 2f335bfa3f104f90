"""Reports accepted in a second while the ledger is sealed and read, beside the same without either."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from pathlib import Path
from statistics import median

from tests.bench.drafts import prepared_forms
from tests.bench.figures import Figure
from tests.bench.load import send
from tests.bench.settling import measured, settle
from tests.databases import new_database
from tests.journeys.serving import Served, set_up
from tests.proofs.another_server import served_by

PAIRS, SECONDS, ENOUGH = 10, 3, 4000
WITHOUT = "tests.bench.serve_unsealed"
SOON = 2.0


def on_sqlite_file(folder: Path) -> list[Figure]:
    """Measure on SQLite, where the sealer shares one process with the pages."""
    return _measured(folder, "SQLite", on_postgresql=False)


def on_postgresql(folder: Path) -> list[Figure]:
    """Measure on PostgreSQL."""
    return _measured(folder, "PostgreSQL", on_postgresql=True)


def _measured(folder: Path, name: str, *, on_postgresql: bool) -> list[Figure]:
    with ExitStack() as stack:
        sealed, unsealed = (
            stack.enter_context(_served(folder / kind, without=kind == "without", on_postgresql=on_postgresql))
            for kind in ("with", "without")
        )
        pairs, behind = [], 0.0
        for _ in range(PAIRS):
            with_sealing = _per_second(sealed)
            behind = max(behind, *measured(sealed.address, "bluelamp_ledger_waiting_seconds "))
            settle(sealed.address)
            pairs.append((with_sealing, _per_second(unsealed)))
    with_, without = median(rate for rate, _ in pairs), median(rate for _, rate in pairs)
    made_of = f"{with_:.0f} and {without:.0f} a second, in {2 * PAIRS * SECONDS} s"
    return [
        Figure(f"Reports with sealing ÷ without, {name}", median(a / b for a, b in pairs), made_of, 0.9, 0.95),
        Figure(
            f"Behind in sealing afterwards, s, {name}", behind, "the oldest entry, at worst", SOON, more_is_better=False
        ),
    ]


@contextmanager
def _served(folder: Path, *, without: bool, on_postgresql: bool) -> Iterator[Served]:
    folder.mkdir()
    with new_database() if on_postgresql else nullcontext() as database:
        server = set_up(folder, database)
        settings = {"DJANGO_SETTINGS_MODULE": "bluelamp.site.settings"}
        with served_by(server, WITHOUT, **settings) if without else nullcontext():
            try:
                yield Served(server.address, server.start(), server.environment, server.log)
            finally:
                server.stop()


def _per_second(served: Served) -> float:
    return send(served.address, prepared_forms(served, ENOUGH), SECONDS).per_second
