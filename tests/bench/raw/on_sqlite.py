"""The raw limit on SQLite: how many reports of six rows one connection can make durable in a second."""

import secrets
import sqlite3
import time
from pathlib import Path

WORDS = "The shed was open. " * 32
ANSWERS = '{"what": "burglary", "where": "1 High Street"}'

TABLES = Path(__file__).parent / "sqlite_tables.sql"


def prepare(file: Path) -> sqlite3.Connection:
    """Open a new database with the tables of the raw loop, in the mode that survives a loss of power."""
    connection = sqlite3.connect(file, isolation_level=None)
    connection.executescript(TABLES.read_text())
    return connection


def inserts_per_second(connection: sqlite3.Connection, seconds: int) -> float:
    """Return how many times six rows became durable in a second, each time with a commit of its own."""
    began = time.perf_counter()
    done = 0
    while time.perf_counter() - began < seconds:
        _insert_six_rows(connection)
        done += 1
    return done / (time.perf_counter() - began)


def _insert_six_rows(connection: sqlite3.Connection) -> None:
    run, now = connection.execute, time.time()
    person, conversation, message, report = (secrets.token_bytes(16) for _ in range(4))
    phone = f"+44{secrets.randbelow(10**12)}"
    run("BEGIN IMMEDIATE")
    known = run("SELECT id FROM person WHERE phone = ? AND email = ?", (phone, phone)).fetchone()
    if known is None:
        run("INSERT INTO person VALUES (?, ?, ?, ?)", (person, phone, phone, now))
    run("INSERT INTO conversation VALUES (?, ?, 'web_report', 'new', ?)", (conversation, person, now))
    run("INSERT INTO message VALUES (?, ?, 'in', ?, ?)", (message, conversation, WORDS, now))
    reference = report.hex()
    run("INSERT INTO report VALUES (?, ?, 'crime', ?, ?, ?)", (report, conversation, reference, ANSWERS, now))
    run("INSERT INTO audit VALUES (NULL, 'report_accepted', ?, ?, ?)", (report, now, message))
    run("INSERT INTO outbox VALUES (NULL, ?, ?, 0)", (report, now))
    run("COMMIT")
