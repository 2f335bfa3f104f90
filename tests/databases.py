"""Makes databases of their own on the PostgreSQL that tests and measurements run beside."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

import psycopg
from psycopg import sql


def cluster_address() -> str | None:
    """Return the address that `script/with-postgres` gave; None on SQLite."""
    return os.environ.get("BLUELAMP_DATABASE_URL")


@contextmanager
def new_database() -> Iterator[str]:
    """Make an empty database, give its address, and drop it when the block ends."""
    on = cluster_address()
    assert on is not None, "Run this by: script/with-postgres"
    name = f"made_{uuid4().hex}"
    with psycopg.connect(on, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        yield on.rsplit("/", 1)[0] + "/" + name
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
