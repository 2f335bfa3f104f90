"""Serves Bluelamp as people run it, with its own folder, keys and database, and the demonstration."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import psycopg
from psycopg import sql

from tests.ports import free_port

COMMAND = Path(sys.executable).parent / "bluelamp"
PATIENCE_SECONDS = 60


@dataclass(frozen=True)
class Served:
    """A running Bluelamp: where it answers, the folder it keeps things in, and what it has logged so far."""

    address: str
    data: Path
    log: Path
    environment: dict[str, str]

    def run(self, *words: str) -> str:
        """Run `bluelamp WORDS` beside the server and return what it printed."""
        done = subprocess.run(
            [COMMAND, *words], check=False, env=self.environment, capture_output=True, text=True
        )
        assert done.returncode == 0, f"bluelamp {' '.join(words)} failed:\n{done.stdout}{done.stderr}"
        return done.stdout


@contextmanager
def serve(data: Path, smtp_url: str) -> Iterator[Served]:
    """Set up a new demonstration in an empty folder and serve it until the block ends."""
    port = free_port()
    address = f"http://localhost:{port}"
    with _database() as database:
        settings = {
            "DATA": str(data),
            "ADDRESS": address,
            "SMTP_URL": smtp_url,
            "DEMONSTRATION": "1",
        } | database
        environment = os.environ | {f"BLUELAMP_{name}": value for name, value in settings.items()}
        served = Served(address, data, data / "serve.log", environment)
        for words in (["keys", "make"], ["migrate"], ["demo"]):
            served.run(*words)
        with _process(served, port):
            yield served


@contextmanager
def _process(served: Served, port: int) -> Iterator[None]:
    arguments = [str(COMMAND), "serve", "--host", "127.0.0.1", "--port", str(port)]
    with served.log.open("wb") as log:
        process = subprocess.Popen(arguments, env=served.environment, stdout=log, stderr=subprocess.STDOUT)
    try:
        _wait_until_ready(process, served)
        yield
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()


def _wait_until_ready(process: subprocess.Popen[bytes], served: Served) -> None:
    give_up = time.monotonic() + PATIENCE_SECONDS
    while f":{served.address.rsplit(':', 1)[1]}" not in served.log.read_text():
        if process.poll() is not None or time.monotonic() > give_up:
            raise AssertionError(f"bluelamp serve did not say that it is ready:\n{served.log.read_text()}")
        time.sleep(0.05)


@contextmanager
def _database() -> Iterator[dict[str, str]]:
    """Make a database of its own where the tests run on PostgreSQL; on SQLite the folder is enough."""
    cluster = os.environ.get("BLUELAMP_DATABASE_URL")
    if cluster is None:
        yield {}
        return
    name = f"served_{uuid4().hex}"
    with psycopg.connect(cluster, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        yield {"DATABASE_URL": cluster.rsplit("/", 1)[0] + "/" + name}
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
