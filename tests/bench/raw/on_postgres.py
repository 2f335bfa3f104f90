"""The raw limit on PostgreSQL: how many reports of six rows pgbench can make durable in a second."""

import re
import shutil
import subprocess
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
