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
def new_database(copy_of: str = "template1") -> Iterator[str]:
    """Make a database, empty or a copy of another that nobody uses, give its address, and drop it afterwards."""
    on = cluster_address()
    assert on is not None, "Run this by: script/with-postgres"
    name = f"made_{uuid4().hex}"
    with psycopg.connect(on, autocommit=True) as connection:
        made = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
        connection.execute(made.format(sql.Identifier(name), sql.Identifier(_name(copy_of))))
        yield on.rsplit("/", 1)[0] + "/" + name
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def replace_database(address: str, *, copy_of: str) -> None:
    """Put a copy of a database that nobody uses in the place of one that nobody needs."""
    old, new = (sql.Identifier(_name(each)) for each in (address, copy_of))
    with psycopg.connect(cluster_address() or "", autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE {}").format(old))
        connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(old, new))


def are_neighbours(address: str, other: str | None) -> bool:
    """Say whether two databases lie in one cluster."""
    return other is not None and address.rpartition("/")[0] == other.rpartition("/")[0]


def _name(address: str) -> str:
    return address.rpartition("/")[2]
