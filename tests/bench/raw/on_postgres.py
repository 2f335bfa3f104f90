"""The raw limit on PostgreSQL: reports of six rows that are durable, by pgbench for their number and alone for one."""

import re
import secrets
import shutil
import subprocess
import time
from pathlib import Path

import psycopg

REPORT = Path(__file__).parent / "postgres_report.sql"

TABLES = Path(__file__).parent / "postgres_tables.sql"


def prepare(database: str) -> None:
    """Make the tables of the raw loop in an empty database."""
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute(TABLES.read_text())


def inserts_per_second(database: str, seconds: int) -> float:
    """Return how many reports became durable in a second, with two clients and a prepared statement."""
    pgbench = shutil.which("pgbench")
    assert pgbench is not None, "script/with-postgres puts PostgreSQL's programs on the path"
    switches = ["--no-vacuum", "--protocol=prepared", "--client=2", "--jobs=2", f"--time={seconds}"]
    done = subprocess.run(
        [pgbench, *switches, f"--file={REPORT}", database], capture_output=True, text=True, check=True
    )
    found = re.search(r"^tps = ([\d.]+)", done.stdout, re.MULTILINE)
    assert found is not None, done.stdout
    return float(found[1])


def insert_alone(connection: psycopg.Connection, seconds: float) -> int:
    """Make reports durable one by one for so long, over a connection that commits each, and return how many."""
    lines = REPORT.read_text().splitlines()
    statement = "\n".join(line for line in lines if not line.startswith(("--", "\\"))).replace(
        ":caller", "%(caller)s::text"
    )
    made, end = 0, time.monotonic() + seconds
    while time.monotonic() < end:
        connection.execute(statement.encode(), {"caller": secrets.randbelow(10**12)}, prepare=True)
        made += 1
    return made
