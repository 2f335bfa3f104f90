"""Statements that are prepared on a connection: their values, their transaction, and when they are prepared anew."""

from typing import Any
from uuid import uuid4

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction

from bluelamp.foundation.clock import now
from bluelamp.foundation.database import prepared
from bluelamp.foundation.database.asking import ask, row_of, rows_of
from bluelamp.foundation.database.insert import insert_together
from bluelamp.foundation.ledger.models import Entry, Look

pytestmark = pytest.mark.usefixtures("own_database")

FIND = "SELECT model FROM ledger_look WHERE reason = %s"


@pytest.fixture
def on_postgresql() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("On SQLite nothing is prepared by us.")


def a_look() -> Look:
    """A look that is written nowhere yet."""
    return Look(actor_id=uuid4(), reason="queue", model="some.record")


def test_what_comes_first_in_a_transaction_ends_with_it() -> None:
    with transaction.atomic():
        insert_together(a_look())
        transaction.set_rollback(True)
    assert not Look.objects.exists()


def test_it_is_prepared_anew_on_a_new_connection() -> None:
    for _ in range(2):
        with transaction.atomic():
            insert_together(a_look())
        assert ask(FIND, "queue")
        connection.close()


def test_nothing_and_no_bytes_are_kept_as_such() -> None:
    same: dict[str, Any] = {
        "name": "tests.Lit",
        "operation": "altered",
        "actor_kind": "system",
        "facts": {},
        "at": now(),
    }
    made = [Entry(**same, record_id=uuid4(), digest=digest) for digest in (None, b"")]
    with transaction.atomic():
        insert_together(*made)
    kept = {bytes(row.digest) if row.digest is not None else None for row in Entry.objects.all()}
    assert kept == {None, b""}


def test_a_fault_in_a_transaction_leaves_a_connection_that_works() -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        ask("SELECT nothing FROM nowhere WHERE model = %s", "some.record")
    assert ask(FIND, "queue") == []


def test_a_row_is_locked_in_a_transaction_only() -> None:
    look = a_look()
    look.save()
    with pytest.raises(RuntimeError, match="action"):
        row_of(Look, look.pk, locked=True)
    with transaction.atomic():
        assert row_of(Look, look.pk, locked=True) == look
    assert rows_of(Look, look.actor_id, by="actor_id") == [look]


@pytest.mark.usefixtures("on_postgresql")
def test_what_psycopg_prepares_and_throws_away_is_not_ours() -> None:
    assert ask(FIND, "queue") == []
    raw: Any = connection.connection
    with transaction.atomic():
        psycopg.Cursor(raw).execute("SELECT 1", prepare=True)
        transaction.set_rollback(True)
    assert ask(FIND, "queue") == []


@pytest.mark.usefixtures("on_postgresql")
def test_a_connection_keeps_a_hundred_statements_and_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepared, "MOST_KEPT", 3)
    for number in range(8):
        assert ask(f"SELECT {number} WHERE %s = 'a'", "a") == [(number,)]
        assert ask(FIND, "queue") == []
    ((kept,),) = ask("SELECT COUNT(*) FROM pg_prepared_statements WHERE name LIKE %s", "bluelamp%")
    assert 0 < kept <= 3


@pytest.mark.usefixtures("on_postgresql")
def test_a_lost_connection_is_a_fault_of_operation() -> None:
    ((process,),) = ask("SELECT pg_backend_pid() WHERE %s = 'a'", "a")
    raw: Any = connection.connection
    with psycopg.connect(raw.info.dsn, password=raw.info.password, autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s)", [process])
    with pytest.raises(psycopg.OperationalError):
        prepared.run_prepared(raw, "SELECT 1", [])
    connection.close()
