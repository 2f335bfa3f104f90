"""A database of its own for a test whose transactions must really be committed, or that writes from many threads.

The usual way, emptying every table after such a test, is refused by the tables that are append-only. So each such
test gets a copy of a database that was migrated once, and the copy is thrown away.
"""

import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

import psycopg
import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections
from psycopg import sql

from tests.databases import cluster_address

R = TypeVar("R")
ALIAS = "default"


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory, django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """The name of an empty, migrated database that nobody is connected to: a copy of the one that other tests share."""
    with django_db_blocker.unblock():
        assert not connection.in_atomic_block, "A test is at work in it: ask for `migrated` before `db`."
        call_command("migrate", verbosity=0)  # where no other test asks for a database, nobody has made its tables
        shared = str(connection.settings_dict["NAME"])
        if not settings.ON_SQLITE:
            connection.close()
            connection.close_pool()  # type: ignore[attr-defined]
    with _copy(shared, tmp_path_factory.mktemp("migrated")) as name:
        yield name


@pytest.fixture
def own_database(migrated: str, tmp_path: Path, django_db_blocker: Any) -> Iterator[str]:
    """A database of this test's own, whose commits every thread sees; its name."""
    with connected_copy(migrated, tmp_path, django_db_blocker) as name:
        yield name


@contextmanager
def connected_copy(migrated: str, folder: Path, django_db_blocker: Any) -> Iterator[str]:
    """Copy the migrated database, and let everyone use the copy until the block ends; its name."""
    with _copy(migrated, folder) as name, django_db_blocker.unblock(), _connected_to(name):
        yield name


def in_threads(*work: Callable[[], R]) -> list[R]:
    """Do every piece of work in a thread and on a connection of its own, all at once; return what they return."""

    def alone(piece: Callable[[], R]) -> R:
        try:
            return piece()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(work)) as pool:
        return list(pool.map(alone, work))


@contextmanager
def _connected_to(name: str) -> Iterator[None]:
    """Make this database everyone's default one."""
    usual, open_now = connections.settings[ALIAS], connections[ALIAS]
    options = {key: value for key, value in usual["OPTIONS"].items() if key != "pool"}
    connections.settings[ALIAS] = {**usual, "NAME": name, "OPTIONS": options}
    connections[ALIAS] = connections.create_connection(ALIAS)
    try:
        yield
    finally:
        connections[ALIAS].close()
        connections.settings[ALIAS], connections[ALIAS] = usual, open_now


@contextmanager
def _copy(original: str, folder: Path) -> Iterator[str]:
    if settings.ON_SQLITE:
        copy = str(folder / "own.sqlite3")
        with closing(sqlite3.connect(original, uri=True)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
        yield copy
    else:
        statement = sql.SQL("CREATE DATABASE {name} TEMPLATE ") + sql.Identifier(original)
        with _made_on_postgresql(statement) as name:
            yield name


@contextmanager
def _made_on_postgresql(statement: sql.SQL | sql.Composed) -> Iterator[str]:
    name = f"own_{uuid4().hex}"
    with psycopg.connect(cluster_address() or "", autocommit=True) as server:
        server.execute(sql.SQL(statement.as_string()).format(name=sql.Identifier(name)))
        yield name
        server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
