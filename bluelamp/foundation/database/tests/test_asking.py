"""A statement made once finds the same rows on both databases, however it is asked."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.db.utils import DatabaseError
from django.test.utils import CaptureQueriesContext

from bluelamp.foundation.database.asking import ask, row_of
from bluelamp.foundation.ledger.models import Look

pytestmark = pytest.mark.django_db

FIND = "SELECT reason FROM ledger_look WHERE actor_id = %s AND at > %s AND model = %s"


def test_ids_moments_and_words_are_found_as_the_database_keeps_them() -> None:
    actor, at = uuid4(), datetime(2026, 5, 12, 9, tzinfo=UTC)
    Look.objects.create(actor_id=actor, at=at, reason="queue", model="some.record")
    for _ in range(3):
        assert ask(FIND, actor, at - timedelta(microseconds=1), "some.record") == [("queue",)]
        assert ask(FIND, actor, at, "some.record") == []


def test_what_asks_is_counted_where_someone_counts() -> None:
    with CaptureQueriesContext(connection) as captured:
        ask("SELECT reason FROM ledger_look WHERE model = %s", "50 %")
    assert len(captured) == 1


def test_a_fault_is_one_of_the_database() -> None:
    with pytest.raises(DatabaseError):
        ask("SELECT nothing FROM nowhere WHERE model = %s", "some.record")


def test_a_row_is_found_by_its_key_as_its_manager_finds_it() -> None:
    at = datetime(2026, 5, 12, 9, tzinfo=UTC)
    look = Look.objects.create(actor_id=uuid4(), at=at, reason="queue", model="some.record", list_ids=["a", "b"])
    found, known = row_of(Look, look.pk), Look.objects.get(pk=look.pk)
    assert found is not None
    assert {**vars(found), "_state": None} == {**vars(known), "_state": None}
    assert (found._state.adding, found._state.db) == (known._state.adding, known._state.db)
    assert row_of(Look, uuid4()) is None
