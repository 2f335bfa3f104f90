"""Serves Bluelamp as people run it, with its own folder, keys and database, and the demonstration force."""

import os
import signal
import subprocess
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import HTTPError

from tests.command import COMMAND, run_command
from tests.journeys.beginnings import lay_beginning
from tests.ports import free_port

PATIENCE_SECONDS = 60
DEMONSTRATION = ("demo", "--scale", "0")


@dataclass(frozen=True)
class Served:
    """A running Bluelamp: where it answers, its process, its settings, and what it has logged so far."""

    address: str
    process: int
    environment: dict[str, str]
    log: Path

    def run(self, *words: str) -> str:
        """Run `bluelamp WORDS` beside the server and return what it printed."""
        return run_command(self.environment, *words)


@dataclass
class Server:
    """A server that can be started, killed and started again in the same place."""

    environment: dict[str, str]
    port: int
    log: Path
    command: list[str] = field(default_factory=lambda: [str(COMMAND), "serve"])
    process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://localhost:{self.port}"

    def run(self, *words: str) -> str:
        """Run `bluelamp WORDS` with its settings and return what it printed."""
        return run_command(self.environment, *words)

    def start(self) -> int:
        """Start it in a process group of its own, wait until it answers, and return its process."""
        arguments = [*self.command, "--host", "127.0.0.1", "--port", str(self.port)]
        with self.log.open("wb") as output:
            self.process = subprocess.Popen(
                arguments, env=self.environment, stdout=output, stderr=subprocess.STDOUT, start_new_session=True
            )
        _wait_until_ready(self.process, self.address, self.log)
        return self.process.pid

    def kill(self) -> None:
        """End it and everything it started at once, with no time to tidy up."""
        assert self.process is not None
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        """Let it finish what it is doing, and end it; nothing happens where it has ended."""
        if self.process is not None and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.kill()


def set_up(data: Path, database: str | None, *, begins: Sequence[str] = DEMONSTRATION, **settings: str) -> Server:
    """Set up a new force in an empty folder and database (SQLite where none is given), ready to start.

    It begins with a command of its own: usually the one that makes a demonstration.
    """
    server = Server({}, free_port(), data / "serve.log")
    settings = {"DATA": str(data), "ADDRESS": server.address, "DEMONSTRATION": "1"} | settings
    settings |= {"DATABASE_URL": database} if database else {}
    outside = {name: value for name, value in os.environ.items() if not name.startswith("BLUELAMP_")}
    server.environment |= outside | {f"BLUELAMP_{name}": value for name, value in settings.items()}
    lay_beginning(server.environment, begins)
    return server


@contextmanager
def serve(data: Path, database: str | None, **settings: str) -> Iterator[Served]:
    """Set up a new demonstration in an empty folder and database (SQLite where none is given) and serve it."""
    server = set_up(data, database, **settings)
    try:
        process = server.start()
        yield Served(server.address, process, server.environment, server.log)
    finally:
        server.stop()


def _wait_until_ready(process: subprocess.Popen[bytes], address: str, log: Path) -> None:
    give_up = time.monotonic() + PATIENCE_SECONDS
    while address not in log.read_text() or not _answers(address):
        if process.poll() is not None or time.monotonic() > give_up:
            raise AssertionError(f"bluelamp serve did not say that it is ready:\n{log.read_text()[-3000:]}")
        time.sleep(0.05)


def _answers(address: str) -> bool:
    try:
        urllib.request.urlopen(address, timeout=10).close()
    except HTTPError:
        return True
    except OSError:
        return False
    return True
