"""Several processes on one port: nobody is turned away while all are busy, and none takes all that comes in."""

import os
import signal
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.bench.processes import workers_of
from tests.databases import cluster_address, new_database
from tests.journeys.serving import serve

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(not cluster_address(), reason="On SQLite one process writes."),
]
AT_ONCE = 16
PATIENCE_SECONDS = 10
BEFORE_ANY_IS_TRIED_AGAIN = 0.8  # the system sends a refused call again after a second


@pytest.fixture
def calls(tmp_path: Path) -> Iterator[tuple[list[int], list[socket.socket]]]:
    """Two processes that stand still while sixteen people call, and the calls that got through meanwhile."""
    with new_database() as database, serve(tmp_path, database, WORKERS="2") as served, ExitStack() as stack:
        workers = _once_both_serve(served.process)
        host, port = served.address.removeprefix("http://").split(":")
        for worker in workers:
            os.kill(worker, signal.SIGSTOP)
            stack.callback(os.kill, worker, signal.SIGCONT)
        address = (socket.gethostbyname(host), int(port))
        yield (
            workers,
            [
                stack.enter_context(socket.create_connection(address, timeout=BEFORE_ANY_IS_TRIED_AGAIN))
                for _ in range(AT_ONCE)
            ],
        )


def test_many_wait_while_all_are_busy_and_are_then_shared(calls: tuple[list[int], list[socket.socket]]) -> None:
    workers, waiting = calls
    before = [_sockets(worker) for worker in workers]
    for worker in workers:
        os.kill(worker, signal.SIGCONT)
    for line in waiting:
        line.settimeout(PATIENCE_SECONDS)
        line.sendall(b"GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert line.recv(12) == b"HTTP/1.1 200"
    taken = [_sockets(worker) - held for worker, held in zip(workers, before, strict=True)]
    assert min(taken) >= 3, f"They took {taken} of {AT_ONCE}."


def _once_both_serve(server: int) -> list[int]:
    """Return the processes once the parent lets many wait: it looks after them twice a second."""
    give_up = time.monotonic() + PATIENCE_SECONDS
    while len(workers_of(server)) < 2 and time.monotonic() < give_up:
        time.sleep(0.05)
    time.sleep(2)
    return workers_of(server)


def _sockets(process: int) -> int:
    return sum("socket:" in str(handle.readlink()) for handle in Path(f"/proc/{process}/fd").iterdir())
