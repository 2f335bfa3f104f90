"""How even the answers stay while others send their forms very slowly."""

import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from threading import Event
from urllib.parse import urlsplit

from tests.bench.drafts import prepared_forms
from tests.bench.figures import Figure
from tests.bench.load import Load, send
from tests.journeys.serving import Served, serve

SENDERS, BYTES_A_SECOND, LONGER_THAN_WE_MEASURE = 20, 1000, 900_000
ROUNDS, SECONDS = 3, 2


def slow_senders(folder: Path) -> list[Figure]:
    """Measure a server of one process on SQLite in turn without and with twenty bodies that come at 1 kB a second."""
    with serve(folder, None) as served:
        enough = int(send(served.address, prepared_forms(served, 2000), 1).per_second * SECONDS * 5)
        rounds = [_without_and_with(served, enough) for _ in range(ROUNDS)]
    alone, beside = (median(load.p99 / load.p50 for load in loads) for loads in zip(*rounds, strict=True))
    made_of = f"{alone:.3g} without them"
    return [Figure("p99 ÷ p50 beside 20 slow senders, SQLite", beside, made_of, 5, more_is_better=False)]


def _without_and_with(served: Served, enough: int) -> tuple[Load, Load]:
    alone = send(served.address, prepared_forms(served, enough), SECONDS)
    forms = prepared_forms(served, enough)
    with _slow_senders(served.address):
        return alone, send(served.address, forms, SECONDS)


@contextmanager
def _slow_senders(address: str) -> Iterator[None]:
    place = urlsplit(address)
    head = (
        f"POST /report/crime/ HTTP/1.1\r\nHost: {place.netloc}\r\n"
        f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {LONGER_THAN_WE_MEASURE}\r\n\r\n"
    )
    over = Event()
    with ExitStack() as stack:
        lines = [
            stack.enter_context(socket.create_connection((place.hostname or "", place.port or 80)))
            for _ in range(SENDERS)
        ]
        for line in lines:
            line.sendall(head.encode())
        sending = stack.enter_context(ThreadPoolExecutor(1)).submit(_trickle, lines, over)
        try:
            yield
        finally:
            over.set()
        sending.result()


def _trickle(lines: list[socket.socket], over: Event) -> None:
    while not over.wait(1):
        for line in lines:
            line.sendall(b"a" * BYTES_A_SECOND)
