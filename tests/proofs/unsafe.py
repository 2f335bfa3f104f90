"""Controls: the same force without what keeps its word, so that a proof shows that it can tell the difference."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

import psycopg

from tests.journeys.serving import Server
from tests.needs import ROOT
from tests.proofs.ground import Ground


@contextmanager
def without_sync(ground: Ground) -> Iterator[None]:
    """Let the database answer before its log is on the disk, until the block ends."""
    database = _setting(ground.database, "synchronous_commit", "off") if ground.database else nullcontext()
    with database, _served_unsafely(ground.server):
        yield


@contextmanager
def _served_unsafely(server: Server) -> Iterator[None]:
    """Serve in spite of unsafe settings; on PostgreSQL the settings of SQLite change nothing."""
    command, environment = server.command, dict(server.environment)
    server.command = [sys.executable, "-m", "tests.proofs.serve_unsafely"]
    server.environment["DJANGO_SETTINGS_MODULE"] = "tests.proofs.settings_without_sync"
    server.environment["PYTHONPATH"] = f"{ROOT}:{environment.get('PYTHONPATH', '')}"
    try:
        yield
    finally:
        server.command = command
        server.environment.clear()
        server.environment.update(environment)


@contextmanager
def _setting(database: str, name: str, value: str) -> Iterator[None]:
    """Give every new connection to a database a setting of its own."""
    with psycopg.connect(database, autocommit=True) as connection:
        here = connection.info.dbname
        connection.execute(f'ALTER DATABASE "{here}" SET {name} = {value}')
        yield
        connection.execute(f'ALTER DATABASE "{here}" RESET {name}')
