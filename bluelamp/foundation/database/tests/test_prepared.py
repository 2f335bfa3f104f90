"""What is prepared on a connection is in its transaction, and is prepared anew on the next one."""

from uuid import uuid4

import pytest
from django.db import connection, transaction

from bluelamp.foundation.database.asking import ask
from bluelamp.foundation.database.insert import insert_together
from bluelamp.foundation.ledger.models import Look

pytestmark = pytest.mark.usefixtures("own_database")


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
        assert ask("SELECT model FROM ledger_look WHERE reason = %s", "queue")
        connection.close()
