"""A statement written by hand finds the same rows on both databases, however it is asked."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.db.utils import DatabaseError
from django.test.utils import CaptureQueriesContext

from bluelamp.foundation.database.asking import ask
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
