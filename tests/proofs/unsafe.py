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
    database = _setting(ground.database, "synchronous_commit", "off") if ground.database else nullcontext()
    with database, served_by(ground.server, SERVER, DJANGO_SETTINGS_MODULE=SETTINGS):
        yield


@contextmanager
def _setting(database: str, name: str, value: str) -> Iterator[None]:
    """Give every new connection to a database a setting of its own."""
    with psycopg.connect(database, autocommit=True) as connection:
        here = connection.info.dbname
        connection.execute(f'ALTER DATABASE "{here}" SET {name} = {value}')
        yield
        connection.execute(f'ALTER DATABASE "{here}" RESET {name}')
