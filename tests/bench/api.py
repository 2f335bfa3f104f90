"""Reports accepted from a partner's system in a second, beside what the database alone can make durable."""

from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from uuid import uuid4

import msgspec

from bluelamp.partners.tests.thefts import THEFT
from tests.bench.answers import ANSWERS
from tests.bench.drafts import run_inside
from tests.bench.figures import Figure
from tests.bench.load import Form, Load, send
from tests.bench.raw import on_postgres, on_sqlite
from tests.bench.settling import settle
from tests.databases import new_database
from tests.journeys.serving import Served, serve

ROUNDS, SECONDS = 3, 2
MAKE_KEY = "from tests.bench.api_inside import print_key; print_key()"


def on_postgresql(folder: Path) -> list[Figure]:
    """Measure a server of two processes on PostgreSQL."""
    with new_database() as raw, new_database() as ours:
        on_postgres.prepare(raw)
        with serve(folder, ours, WORKERS="2") as served:
            rounds = list(_rounds(served, lambda: on_postgres.inserts_per_second(raw, SECONDS)))
    return [_ratio("JSON reports accepted ÷ raw inserts, PostgreSQL", rounds, bar=0.15, goal=0.38)]


def on_sqlite_file(folder: Path) -> list[Figure]:
    """Measure a server of two processes on SQLite."""
    raw = on_sqlite.prepare(folder / "raw.sqlite3")
    with serve(folder, None, WORKERS="2") as served:
        rounds = list(_rounds(served, lambda: on_sqlite.inserts_per_second(raw, SECONDS)))
    raw.close()
    return [_ratio("JSON reports accepted ÷ raw inserts, SQLite", rounds, bar=0.25, goal=0.50)]


def _rounds(served: Served, raw: Callable[[], float]) -> Iterator[tuple[Load, float]]:
    """Measure ours and the raw limit in turn, after a short round that only warms up."""
    (key,) = run_inside(served.environment, MAKE_KEY)
    warm = send(served.address, _reports(key, 4000), 1)
    enough = int(warm.per_second * SECONDS * 5)
    for _ in range(ROUNDS):
        load = send(served.address, _reports(key, enough), SECONDS)
        settle(served.address)
        yield load, raw()


def _reports(key: str, count: int) -> list[Form]:
    """Return reports of a theft, as long as those that are measured on the web, each with a person of its own."""
    answers = THEFT | {"what_happened": ANSWERS["what_happened"]}
    person = {"name": ANSWERS["name"], "phone": ANSWERS["phone"], "phone_safe": "safe", "email_safe": "safe"}
    return [
        Form("/api/v1/reports", f"{key} {uuid4()}", _body(answers, person, number), leads_to="201")
        for number in range(count)
    ]


def _body(answers: dict[str, object], person: dict[str, str], number: int) -> str:
    own = person | {"email": f"{number}.{ANSWERS['email']}"}
    return msgspec.json.encode({"service": "crime", "answers": answers, "person": own}).decode()


def _ratio(name: str, rounds: list[tuple[Load, float]], *, bar: float, goal: float) -> Figure:
    value = median(load.per_second / limit for load, limit in rounds)
    ours, raw = median(load.per_second for load, _ in rounds), median(limit for _, limit in rounds)
    return Figure(name, value, f"{ours:.0f} and {raw:.0f} a second", bar, goal)
