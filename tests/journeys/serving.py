"""Serves Bluelamp as people run it, with its own folder, keys and database, and the demonstration force."""

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError

from tests.ports import free_port

COMMAND = Path(sys.executable).parent / "bluelamp"
PATIENCE_SECONDS = 60


@dataclass(frozen=True)
class Served:
    """A running Bluelamp: where it answers, its process, its settings, and what it has logged so far."""

    address: str
    process: int
    environment: dict[str, str]
    log: Path

    def run(self, *words: str) -> str:
        """Run `bluelamp WORDS` beside the server and return what it printed."""
        return _run(self.environment, *words)


@contextmanager
def serve(data: Path, database: str | None, **settings: str) -> Iterator[Served]:
    """Set up a new demonstration in an empty folder and database (SQLite where none is given) and serve it."""
    port = free_port()
    address = f"http://localhost:{port}"
    settings |= {"DATA": str(data), "ADDRESS": address, "DEMONSTRATION": "1"}
    settings |= {"DATABASE_URL": database} if database else {}
    outside = {name: value for name, value in os.environ.items() if not name.startswith("BLUELAMP_")}
    environment = outside | {f"BLUELAMP_{name}": value for name, value in settings.items()}
    for words in (["keys", "make"], ["collectstatic", "--noinput"], ["migrate"], ["demo"]):
        _run(environment, *words)
    log = data / "serve.log"
    with log.open("wb") as output:
        arguments = [str(COMMAND), "serve", "--host", "127.0.0.1", "--port", str(port)]
        process = subprocess.Popen(arguments, env=environment, stdout=output, stderr=subprocess.STDOUT)
    try:
        _wait_until_ready(process, address, log)
        yield Served(address, process.pid, environment, log)
    finally:
        _stop(process)


def _run(environment: dict[str, str], *words: str) -> str:
    done = subprocess.run([str(COMMAND), *words], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"bluelamp {' '.join(words)} failed:\n{done.stdout}{done.stderr}"
    return done.stdout


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


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
