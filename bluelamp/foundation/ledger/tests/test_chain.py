"""What is hashed of an entry is written down, so that others can check it without this program."""

from datetime import UTC, datetime
from hashlib import sha256
from uuid import UUID

import pytest

from bluelamp.foundation.database.insert import insert_together
from bluelamp.foundation.ledger.chain import canonical_facts
from bluelamp.foundation.ledger.models import Entry, Sealed
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.tests.news import LAMPLIGHTER, light

pytestmark = pytest.mark.django_db
ID = UUID("019a0000-0000-7000-8000-000000000001")
LAMP = UUID("019a0000-0000-7000-8000-000000000002")
HASHED = (
    bytes(32)
    + b"1:1,"
    + b"32:019a0000000070008000000000000001,12:lamps.Lit\xc3\xa9s,7:altered,6:system,-,"
    + b"26:2026-05-12 09:00:00.000000,32:019a0000000070008000000000000002,-,4:00ff,"
    + b'38:{"colour":"bl\\u00fce","numbers":[1,2]},'
)


@pytest.mark.parametrize("moment", [datetime(2026, 5, 12, 9, tzinfo=UTC), datetime(2026, 5, 12, 9, 0, 0, 120, UTC)])
def test_the_first_hash_is_made_as_it_is_written_down_on_every_database(moment: datetime) -> None:
    entry = Entry(id=ID, name="lamps.Lités", operation="altered", actor_kind="system", at=moment, record_id=LAMP)
    entry.facts, entry.digest = {"numbers": [1, 2], "colour": "blüe"}, b"\x00\xff"
    insert_together(entry)
    seal_waiting()
    hashed = HASHED.replace(b".000000", f".{moment.microsecond:06}".encode())
    assert bytes(Sealed.objects.get().hash) == sha256(hashed).digest()


def test_each_hash_is_over_the_one_before() -> None:
    for _ in range(2):
        light(by=LAMPLIGHTER)
    seal_waiting()
    first, second = (bytes(sealed.hash) for sealed in Sealed.objects.order_by("position"))
    assert first != second
    assert len(first) == len(second) == 32


@pytest.mark.parametrize("stored", [b"{", b"\xff", b'{"a": 1} 2', b"[" * 100_000])
def test_facts_that_nobody_can_read_do_not_stop_the_chain(stored: bytes) -> None:
    assert canonical_facts(stored) == stored


def test_the_order_and_the_spaces_of_facts_do_not_count() -> None:
    assert canonical_facts(b'{"b": [1, true],\n "a": null}') == canonical_facts(b'{"a":null,"b":[1,true]}')
