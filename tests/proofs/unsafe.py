"""Controls: the same force without what keeps its word, so that a proof shows that it can tell the difference."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from tests.needs import ROOT
from tests.proofs.ground import Ground


@contextmanager
def without_sync(ground: Ground) -> Iterator[None]:
    """Let the database answer before its log is on the disk, until the block ends."""
    if ground.database:
        with _setting(ground.database, "synchronous_commit", "off"):
            yield
        return
    environment = dict(ground.server.environment)
    path = f"{ROOT}:{environment.get('PYTHONPATH', '')}"
    unsafe = {"DJANGO_SETTINGS_MODULE": "tests.proofs.settings_without_sync", "PYTHONPATH": path}
    ground.server.environment.update(unsafe)
    try:
        yield
    finally:
        ground.server.environment.clear()
        ground.server.environment.update(environment)


@contextmanager
def _setting(database: str, name: str, value: str) -> Iterator[None]:
    """Give every new connection to a database a setting of its own."""
    with psycopg.connect(database, autocommit=True) as connection:
        here = connection.info.dbname
        connection.execute(f'ALTER DATABASE "{here}" SET {name} = {value}')
        yield
        connection.execute(f'ALTER DATABASE "{here}" RESET {name}')
