"""Locks the database from outside while reports come in, and looks whether they are told so, and taken afterwards."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager

import psycopg

from tests.bench.drafts import prepared_forms
from tests.bench.figures import Figure
from tests.proofs.another_server import served_by
from tests.proofs.books import read_books
from tests.proofs.ground import Ground
from tests.proofs.telling import tell
from tests.proofs.trying import Tries

USUAL_COUNT = 40
SETTINGS = "tests.proofs.settings_with_little_patience"


def prove(ground: Ground, reports: int) -> Iterator[Figure]:
    """Send so many reports while another process holds the lock, and again when it has let go."""
    forms = prepared_forms(ground.server, reports)
    with served_by(ground.server, DJANGO_SETTINGS_MODULE=SETTINGS), ground.served() as server:
        tries = Tries(server.address)
        with _locked(ground):
            tries.send(forms)
        tries.send(forms)
        books = read_books(server)
    yield from tries.figures(f"in a locked database, {ground.kind}", books.reports)


@contextmanager
def _locked(ground: Ground) -> Iterator[None]:
    if ground.database:
        with psycopg.connect(ground.database) as connection:
            connection.execute("LOCK TABLE reports_report IN ACCESS EXCLUSIVE MODE")
            yield
    else:
        with closing(sqlite3.connect(ground.folder / "bluelamp.sqlite3", isolation_level=None)) as writer:
            writer.execute("BEGIN IMMEDIATE")
            yield


if __name__ == "__main__":
    sys.exit(tell(prove, USUAL_COUNT))
