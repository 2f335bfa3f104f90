"""Dumping a PostgreSQL database while it serves, and restoring a dump, with PostgreSQL's own programs."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from django.db import DEFAULT_DB_ALIAS, connection, transaction

DATABASE: Final = "database.dump"


class ProgramFailed(Exception):
    """One of PostgreSQL's programs is not there, or failed."""


@contextmanager
def copied(folder: Path) -> Iterator[str]:
    """Dump the database as it is at one moment; inside, what is read of the database named is of that moment."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        cursor.execute("SELECT pg_export_snapshot()")
        (snapshot,) = cursor.fetchone()
        _run("pg_dump", "--format=custom", f"--snapshot={snapshot}", f"--file={folder / DATABASE}")
        yield DEFAULT_DB_ALIAS


def is_empty() -> bool:
    """Say whether the database holds no table."""
    return not connection.introspection.table_names()


def put_in_place(folder: Path) -> None:
    """Make the dump the database."""
    switches = ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction"]
    _run("pg_restore", *switches, f"--dbname={_place()['PGDATABASE']}", str(folder / DATABASE))


def _run(program: str, *arguments: str) -> None:
    try:
        done = subprocess.run(  # noqa: S603 PostgreSQL's programs, and no words of anyone's
            [program, *arguments], env={"PATH": os.defpath} | _place(), capture_output=True, text=True, check=False
        )
    except FileNotFoundError as error:
        raise ProgramFailed(
            f"{program} is not on this machine. Install PostgreSQL's client programs, such as: "
            "sudo apt-get install postgresql-client"
        ) from error
    if done.returncode:
        raise ProgramFailed(f"{program} failed: {done.stderr.strip()}")


def _place() -> dict[str, str]:
    """Return where the database is, as PostgreSQL's programs read it from their environment."""
    connection.ensure_connection()
    info = connection.connection.info
    place = {"PGHOST": info.host, "PGPORT": str(info.port), "PGUSER": info.user, "PGDATABASE": info.dbname}
    return place | ({"PGPASSWORD": info.password} if info.password else {})
