"""How long until a new report is on the screens of forty staff, each a page that follows the live line."""

import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from statistics import median, quantiles
from threading import Condition, Event, Thread
from typing import Final
from urllib.parse import urlsplit

from tests.bench.drafts import prepared_forms, run_inside
from tests.bench.figures import Figure
from tests.bench.settling import settle
from tests.databases import new_database
from tests.journeys.serving import Served, serve
from tests.proofs.clients import post

STAFF, REPORTS, PATIENCE_SECONDS = 40, 30, 20
ALL: Final = STAFF * REPORTS
SIGNED_IN: Final = """
from django.test import Client
from bluelamp.staff.models import Account
from bluelamp.staff.tests.scenarios import sign_in
for turn in range({staff}):
    client = sign_in(Client(), Account.objects.get(email__startswith="amina."))
    print("; ".join(f"{{name}}={{kept.value}}" for name, kept in client.cookies.items()))
"""


def on_sqlite_file(folder: Path) -> list[Figure]:
    """Measure on SQLite."""
    with serve(folder, None) as served:
        return _figures(served, "SQLite")


def on_postgresql(folder: Path) -> list[Figure]:
    """Measure on PostgreSQL, with two processes."""
    with new_database() as database, serve(folder, database, WORKERS="2") as served:
        return _figures(served, "PostgreSQL")


def _figures(served: Served, database: str) -> list[Figure]:
    cookies = run_inside(served.environment, SIGNED_IN.format(staff=STAFF))
    forms = prepared_forms(served, REPORTS)
    settle(served.address)
    wall = Wall(served.address)
    with wall.of(cookies):
        took, missed = [], 0
        for form in forms:
            begun = time.monotonic()
            assert post(served.address, form).status == 302
            shown = wall.wait_for_one_more()
            took += [moment - begun for moment in shown]
            missed += STAFF - len(shown)
    half, last = median(took), quantiles(took, n=100)[98]
    made_of = f"{half * 1000:.0f} and {last * 1000:.0f} ms"
    return [
        Figure(f"New report on 40 screens, p99 ÷ p50, {database}", last / half, made_of, 5, 3, more_is_better=False),
        Figure(f"New report on 40 screens, missed, {database}", missed, f"of {ALL}", 0, more_is_better=False),
    ]


class Wall:
    """Screens that show the queue, and when each showed so many rows."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._over = Event()
        self._news = Condition()
        self._rows: dict[int, int] = {}
        self._moments: dict[int, float] = {}
        self._awaited = 0

    @contextmanager
    def of(self, cookies: list[str]) -> Iterator[None]:
        """Keep a screen open for each cookie."""
        screens = [Thread(target=self._follow, args=each, daemon=True) for each in enumerate(cookies)]
        for screen in screens:
            screen.start()
        self._wait(lambda: len(self._rows) == len(cookies))
        self._awaited = max(self._rows.values())
        try:
            yield
        finally:
            self._over.set()

    def wait_for_one_more(self) -> list[float]:
        """Return the moments at which screens showed one row more than before, when all did or patience ended."""
        self._awaited += 1
        self._wait(lambda: all(rows >= self._awaited for rows in self._rows.values()))
        with self._news:
            return [self._moments[screen] for screen, rows in self._rows.items() if rows >= self._awaited]

    def _wait(self, happened: Callable[[], bool]) -> None:
        with self._news:
            self._news.wait_for(happened, PATIENCE_SECONDS)

    def _follow(self, screen: int, cookie: str) -> None:
        """Look at the queue, and again whenever the line says that something happened to contacts."""
        line = HTTPConnection(urlsplit(self._address).netloc, timeout=PATIENCE_SECONDS * 4)
        line.request("GET", "/live/", headers={"Cookie": cookie})
        stream = line.getresponse()
        self._look(screen, cookie)
        while not self._over.is_set():
            if stream.readline().strip() == b"event: contacts":
                self._look(screen, cookie)

    def _look(self, screen: int, cookie: str) -> None:
        asked = urllib.request.Request(f"{self._address}/desk/", headers={"Cookie": cookie})
        with urllib.request.urlopen(asked) as answer:
            rows = answer.read().count(b"data-row")
        with self._news:
            if rows > self._rows.get(screen, -1):
                self._rows[screen], self._moments[screen] = rows, time.monotonic()
            self._news.notify_all()
