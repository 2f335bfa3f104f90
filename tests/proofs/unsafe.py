"""Controls: the same force without what keeps its word, so that a proof shows that it can tell the difference."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

import psycopg

from tests.proofs.another_server import served_by
from tests.proofs.ground import Ground

SERVER, SETTINGS = "tests.proofs.serve_unsafely", "tests.proofs.settings_without_sync"


@contextmanager
def without_sync(ground: Ground) -> Iterator[None]:
    """Let the database answer before its log is on the disk, and be served in spite of it, until the block ends."""
    database = _answering_early(ground.database) if ground.database else nullcontext()
    with database, served_by(ground.server, SERVER, DJANGO_SETTINGS_MODULE=SETTINGS):
        yield


@contextmanager
def _answering_early(database: str) -> Iterator[None]:
    """Let every new connection to a database answer early, and the log's writer be too slow to hide it by chance."""
    with psycopg.connect(database, autocommit=True) as connection:
        here = connection.info.dbname
        connection.execute(f'ALTER DATABASE "{here}" SET synchronous_commit = off')
        connection.execute("ALTER SYSTEM SET wal_writer_delay = '10s'")
        connection.execute("SELECT pg_reload_conf()")
        yield
        connection.execute(f'ALTER DATABASE "{here}" RESET synchronous_commit')
        connection.execute("ALTER SYSTEM RESET wal_writer_delay")
        connection.execute("SELECT pg_reload_conf()")
