"""Reports accepted in a second, beside what the database alone can make durable."""

from collections.abc import Callable
from pathlib import Path
from statistics import median

from tests.bench.drafts import prepared_forms
from tests.bench.figures import Figure
from tests.bench.load import Load, send
from tests.bench.raw import on_postgres, on_sqlite
from tests.bench.settling import settle
from tests.databases import new_database
from tests.journeys.serving import Served, serve

ROUNDS, SECONDS = 3, 2


def on_postgresql(folder: Path) -> list[Figure]:
    """Measure a server of two processes on PostgreSQL."""
    with new_database() as raw, new_database() as ours:
        on_postgres.prepare(raw)
        with serve(folder, ours, WORKERS="2") as served:
            rounds = _rounds(served, lambda: on_postgres.inserts_per_second(raw, SECONDS))
    return [_ratio("Reports accepted ÷ raw inserts, PostgreSQL", rounds, bar=0.10, goal=0.24)]


def on_sqlite_file(folder: Path) -> list[Figure]:
    """Measure a server of two processes on SQLite, beside one of a single process, and how even its answers are."""
    raw = on_sqlite.prepare(folder / "raw.sqlite3")
    alone, rounds = (_served_by(each, folder, lambda: on_sqlite.inserts_per_second(raw, SECONDS)) for each in "12")
    raw.close()
    beside = f"; by one process {median(load.per_second / limit for load, limit in alone):.3f}"
    slow, usual = (median(getattr(load, name) for load, _ in rounds) * 1000 for name in ("p99", "p50"))
    unevenness = median(load.p99 / load.p50 for load, _ in rounds)
    made_of = f"{slow:.1f} and {usual:.1f} ms"
    return [
        _ratio("Reports accepted ÷ raw inserts, SQLite", rounds, bar=0.15, goal=0.35, beside=beside),
        Figure("p99 ÷ p50 of the confirm, SQLite", unevenness, made_of, 8, 3, more_is_better=False),
    ]


def _served_by(workers: str, folder: Path, raw: Callable[[], float]) -> list[tuple[Load, float]]:
    data = folder / workers
    data.mkdir()
    with serve(data, None, WORKERS=workers) as served:
        return _rounds(served, raw)


def _rounds(served: Served, raw: Callable[[], float]) -> list[tuple[Load, float]]:
    """Measure ours and the raw limit in turn; a first, short round only warms up and says how many forms to prepare."""
    warm = send(served.address, prepared_forms(served, 2000), 1)
    enough = int(warm.per_second * SECONDS * 5)
    rounds = []
    for _ in range(ROUNDS):
        load = send(served.address, prepared_forms(served, enough), SECONDS)
        settle(served.address)
        rounds.append((load, raw()))
    return rounds


def _ratio(name: str, rounds: list[tuple[Load, float]], *, bar: float, goal: float, beside: str = "") -> Figure:
    value = median(load.per_second / limit for load, limit in rounds)
    ours, raw = median(load.per_second for load, _ in rounds), median(limit for _, limit in rounds)
    return Figure(name, value, f"{ours:.0f} and {raw:.0f} a second{beside}", bar, goal)
