"""Processor time for the queue page with fifty rows, beside what the database alone spends on one durable report."""

import time
import urllib.request
from pathlib import Path
from statistics import median
from typing import Final

import psycopg

from tests.bench.drafts import prepared_forms, run_inside
from tests.bench.figures import Figure
from tests.bench.processes import cpu_seconds, postmaster
from tests.bench.raw import on_postgres
from tests.bench.settling import settle
from tests.databases import new_database
from tests.journeys.serving import Served, serve
from tests.proofs.clients import post

ROWS, ROUNDS, PAGES, SECONDS = 60, 5, 30, 1
SIGNED_IN: Final = """
from django.test import Client
from bluelamp.staff.models import Account
from bluelamp.staff.tests.scenarios import sign_in
client = sign_in(Client(), Account.objects.get(email__startswith="amina."))
print("; ".join(f"{name}={kept.value}" for name, kept in client.cookies.items()))
"""


def queue_page(folder: Path) -> list[Figure]:
    """Measure the page and the raw insert in turn on one PostgreSQL, backends counted with those who ask them."""
    with new_database() as raw, new_database() as ours, serve(folder, ours, WORKERS="2") as served:
        on_postgres.prepare(raw)
        for form in prepared_forms(served, ROWS):
            assert post(served.address, form).status == 302
        settle(served.address)
        backends, cookie = postmaster(ours), run_inside(served.environment, SIGNED_IN)[-1]
        _look(served, cookie)
        rounds = [(_page(served, backends, cookie), _insert(raw, backends)) for _ in range(ROUNDS)]
    page, insert = median(page for page, _ in rounds), median(insert for _, insert in rounds)
    value = median(page / insert for page, insert in rounds)
    made_of = f"{page * 1000:.1f} and {insert * 1000:.2f} ms"
    return [Figure("CPU of the queue page ÷ one raw insert, PostgreSQL", value, made_of, 6, 2.5, more_is_better=False)]


def _page(served: Served, backends: int, cookie: str) -> float:
    """Return the processor time of one page, in seconds."""
    before = cpu_seconds(served.process) + cpu_seconds(backends)
    for _ in range(PAGES):
        assert b"data-row" in _look(served, cookie)
    return (cpu_seconds(served.process) + cpu_seconds(backends) - before) / PAGES


def _look(served: Served, cookie: str) -> bytes:
    asked = urllib.request.Request(f"{served.address}/desk/", headers={"Cookie": cookie})
    with urllib.request.urlopen(asked) as answer:
        page: bytes = answer.read()
    return page


def _insert(raw: str, backends: int) -> float:
    """Return the processor time of one report that is made durable by itself, in seconds: ours and the backend's.

    The backend is still there when its time is read: one that is just ending tells of none.
    """
    with psycopg.connect(raw, autocommit=True) as connection:
        before = cpu_seconds(backends) + time.process_time()
        made = on_postgres.insert_alone(connection, SECONDS)
        return (cpu_seconds(backends) + time.process_time() - before) / made
