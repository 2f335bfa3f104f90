"""Rows written together are the rows that Django would have written."""

from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from bluelamp.foundation.clock import now
from bluelamp.foundation.database.insert import insert_together
from bluelamp.foundation.ledger.models import Bookmark, Entry, Look


def an_entry(**values: Any) -> Entry:
    """An entry with every sort of field: ids, times, JSON, bytes and nothing at all."""
    given: dict[str, Any] = {
        "name": "tests.LampLit",
        "operation": "altered",
        "actor_kind": "system",
        "at": now(),
        "record_id": uuid4(),
        "facts": {"lamp_id": "é \u2028 “quoted” 🔦", "many": [1, None, True]},
        "digest": b"\x00\xff",
    }
    return Entry(**given | values)


def columns(entry: Entry) -> dict[str, Any]:
    """Read an entry back from the database, without its id."""
    row = Entry.objects.filter(pk=entry.pk).values().get()
    return {
        name: bytes(value) if isinstance(value, memoryview) else value for name, value in row.items() if name != "id"
    }


@pytest.mark.django_db
def test_a_row_is_the_same_whoever_writes_it() -> None:
    ours, djangos = an_entry(), an_entry()
    djangos.record_id = ours.record_id
    with transaction.atomic():
        insert_together(ours)
        djangos.save(force_insert=True)
    assert columns(ours) == columns(djangos)


@pytest.mark.django_db
def test_an_empty_field_stays_empty() -> None:
    entry = an_entry(digest=None, person_id=None)
    with transaction.atomic():
        insert_together(entry)
    assert columns(entry)["digest"] is None
    assert columns(entry)["person_id"] is None


@pytest.mark.django_db
def test_rows_of_several_tables_go_in_together() -> None:
    entries = [an_entry() for _ in range(3)]
    look = Look(actor_id=uuid4(), reason="queue", model="ledger.entry", list_ids=["one", "two"])
    with transaction.atomic():
        insert_together(*entries, look, Bookmark(subscriber="a lamp"))
    assert Entry.objects.count() == 3
    assert Look.objects.get().list_ids == ["one", "two"]
    assert Bookmark.objects.get().position == 0


@pytest.mark.django_db
def test_a_written_row_can_be_changed_like_any_other() -> None:
    bookmark = Bookmark(subscriber="a lamp")
    with transaction.atomic():
        insert_together(bookmark)
    bookmark.position = 7
    bookmark.save()
    assert Bookmark.objects.get().position == 7


@pytest.mark.django_db
def test_one_row_that_cannot_be_written_keeps_out_all() -> None:
    entry = an_entry()
    with pytest.raises(IntegrityError), transaction.atomic():
        insert_together(entry, Bookmark(subscriber="twice"), Bookmark(subscriber="twice"))
    assert not Entry.objects.exists()


@pytest.mark.usefixtures("own_database")
def test_outside_a_transaction_nothing_is_written() -> None:
    with pytest.raises(RuntimeError, match="call it from an action"):
        insert_together(Bookmark(subscriber="a lamp"))
