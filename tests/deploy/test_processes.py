"""Several processes on one port: nobody is turned away while all are busy, and none takes all that comes in."""

import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import groupby
from pathlib import Path

import pytest

from tests.bench.processes import workers_of
from tests.journeys.serving import serve
from tests.needs import once, strace

pytestmark = pytest.mark.journey
AT_ONCE = 16
PATIENCE_SECONDS = 20
BEFORE_ANY_IS_TRIED_AGAIN = 0.8  # the system sends a refused call again after a second
TAKEN = re.compile(r"accept4\(.* = \d+$")


@once
def test_many_wait_while_all_are_busy_and_no_process_takes_all_of_them(tmp_path: Path) -> None:
    recording = tmp_path / "recording"
    with serve(tmp_path, None, WORKERS="2") as served, ExitStack() as stack:
        watched, other = _once_both_serve(served.process)
        stack.enter_context(_recorded(watched, recording))
        for worker in (watched, other):
            os.kill(worker, signal.SIGSTOP)
            stack.callback(os.kill, worker, signal.SIGCONT)
        waiting = [stack.enter_context(_call(served.address)) for _ in range(AT_ONCE)]
        os.kill(watched, signal.SIGCONT)
        for line in waiting:
            assert _answer(line) == b"HTTP/1.1 200"
    turns = _taken_at_each_turn(recording.read_text())
    assert sum(turns) >= AT_ONCE, "the recording misses calls"
    assert max(turns) == 1, f"A process took {turns} before it let another have a call."


def _once_both_serve(server: int) -> list[int]:
    """Return the processes once each has had time to listen."""
    give_up = time.monotonic() + PATIENCE_SECONDS
    while len(workers_of(server)) < 2 and time.monotonic() < give_up:
        time.sleep(0.05)
    time.sleep(2)
    return workers_of(server)


@contextmanager
def _recorded(process: int, recording: Path) -> Iterator[None]:
    """Write down when the process turns to what waits for it, and each call it takes, until the block ends."""
    trace = "trace=accept4,epoll_wait,epoll_pwait"
    command = [str(strace()), "-f", "-p", str(process), "-e", trace, "-o", str(recording)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as watching:
        assert watching.stderr is not None
        assert "attached" in watching.stderr.readline()
        yield
        watching.terminate()


def _call(address: str) -> socket.socket:
    host, port = address.removeprefix("http://").split(":")
    return socket.create_connection((host, int(port)), timeout=BEFORE_ANY_IS_TRIED_AGAIN)


def _answer(line: socket.socket) -> bytes:
    line.settimeout(PATIENCE_SECONDS)
    line.sendall(b"GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n")
    return line.recv(12)


def _taken_at_each_turn(recording: str) -> list[int]:
    """Return how many calls were taken each time the process turned to what waits, where it took any."""
    kinds = ["taken" if TAKEN.search(line) else "turn" for line in recording.splitlines() if "EAGAIN" not in line]
    return [len(list(taken)) for kind, taken in groupby(kinds) if kind == "taken"]
