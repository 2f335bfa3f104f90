"""A ledger from before entries were chained is chained when it is brought up to date, and proved from then on."""

from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from bluelamp.foundation.ledger.head import newest_head
from bluelamp.foundation.ledger.models import Sealed
from bluelamp.foundation.ledger.proof.faults import Tally
from bluelamp.foundation.ledger.proof.whole import find_faults
from bluelamp.foundation.ledger.sequencer import chain_end, seal_waiting
from bluelamp.foundation.ledger.tests.news import LAMPLIGHTER, light
from bluelamp.foundation.tests.own_database import connected_copy
from tests.clock import NOW

Hashes = dict[int, bytes]


@pytest.fixture(scope="module")
def brought_up(
    migrated: str, tmp_path_factory: pytest.TempPathFactory, django_db_blocker: Any
) -> Iterator[tuple[Hashes, Hashes]]:
    """An old ledger that was brought up to date: its hashes before, and now."""
    folder = tmp_path_factory.mktemp("old-ledger")
    with connected_copy(migrated, folder, django_db_blocker), time_machine.travel(NOW, tick=False):
        light_and_seal()
        before = hashes()
        call_command("migrate", "ledger", "0002", verbosity=0)
        call_command("migrate", verbosity=0)
        yield before, hashes()


def light_and_seal() -> None:
    """Light lamps, and seal what was told of them."""
    for colour in ("blue", "red", "green"):
        light(by=LAMPLIGHTER, colour=colour)
    seal_waiting()


def hashes() -> Hashes:
    """Return the hashes of what is sealed, by their positions."""
    return {sealed.position: bytes(sealed.hash) for sealed in Sealed.objects.all()}


def test_entries_sealed_before_get_the_hashes_they_would_get_now(brought_up: tuple[Hashes, Hashes]) -> None:
    before, now = brought_up
    assert len(before) == 3
    assert now == before


@pytest.mark.usefixtures("brought_up")
def test_the_end_of_an_old_ledger_is_signed_once_and_all_goes_on_from_there() -> None:
    head = newest_head()
    assert head is not None
    assert (head.position, bytes(head.hash)) == chain_end()
    light_and_seal()
    tally = Tally()
    assert list(find_faults([], tally)) == []
    assert tally.entries == 6


@pytest.mark.usefixtures("brought_up")
def test_the_sealed_entries_are_held_again_afterwards() -> None:
    for statement in ("UPDATE ledger_sealed SET position = position", "DELETE FROM ledger_sealed"):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
