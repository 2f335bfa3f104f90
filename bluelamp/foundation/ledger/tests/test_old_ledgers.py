"""A ledger from before entries were chained is chained when it is brought up to date, and proved from then on."""

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from bluelamp.foundation.ledger.head import newest_head
from bluelamp.foundation.ledger.models import Sealed
from bluelamp.foundation.ledger.proof.faults import Tally
from bluelamp.foundation.ledger.proof.whole import find_faults
from bluelamp.foundation.ledger.sequencer import chain_end, seal_waiting
from bluelamp.foundation.ledger.tests.news import LAMPLIGHTER, light

pytestmark = pytest.mark.usefixtures("own_database")


def light_and_seal() -> dict[int, bytes]:
    """Light lamps, seal what was told of them, and return the hashes by their positions."""
    for colour in ("blue", "red", "green"):
        light(by=LAMPLIGHTER, colour=colour)
    seal_waiting()
    return {sealed.position: bytes(sealed.hash) for sealed in Sealed.objects.all()}


def test_entries_sealed_before_get_the_hashes_they_would_get_now() -> None:
    hashes = light_and_seal()
    call_command("migrate", "ledger", "0002", verbosity=0)
    call_command("migrate", verbosity=0)
    assert {sealed.position: bytes(sealed.hash) for sealed in Sealed.objects.all()} == hashes


def test_the_end_of_an_old_ledger_is_signed_once_and_all_goes_on_from_there() -> None:
    light_and_seal()
    call_command("migrate", "ledger", "0002", verbosity=0)
    call_command("migrate", verbosity=0)
    head = newest_head()
    assert head is not None
    assert (head.position, bytes(head.hash)) == chain_end()
    light_and_seal()
    tally = Tally()
    assert list(find_faults([], tally)) == []
    assert tally.entries == 6


def test_the_sealed_entries_are_held_again_afterwards() -> None:
    light_and_seal()
    call_command("migrate", "ledger", "0002", verbosity=0)
    call_command("migrate", verbosity=0)
    for statement in ("UPDATE ledger_sealed SET position = position", "DELETE FROM ledger_sealed"):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
